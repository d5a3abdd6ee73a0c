using System.Buffers;
using System.Text.Json;

namespace SeatEngine.Inventory;

public sealed partial class InventoryEvent
{
    /// <summary>The event as one JSON object, without line breaks: what stores keep.</summary>
    /// <returns>UTF-8 text; the same event always gives the same bytes.</returns>
    public byte[] ToUtf8Json()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, InventoryJson.WriterOptions))
        {
            InventoryJson.Write(writer, this);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="ToUtf8Json"/> writes.</summary>
    /// <param name="utf8">UTF-8 text of one JSON object.</param>
    /// <returns>The event.</returns>
    /// <exception cref="FormatException">The text is no event.</exception>
    public static InventoryEvent ParseJson(ReadOnlyMemory<byte> utf8) => InventoryJson.Parse(utf8, InventoryJson.ReadEvent);
}
