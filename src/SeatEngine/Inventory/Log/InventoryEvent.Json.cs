using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

public sealed partial class InventoryEvent
{
    /// <summary>The event as one JSON object, without line breaks: what stores keep.</summary>
    /// <returns>UTF-8 text; the same event always gives the same bytes.</returns>
    public byte[] ToUtf8Json()
    {
        var sink = new JsonSink(isCompact: true);
        InventoryShape.Event.Write(sink, this);
        return sink.Written.ToArray();
    }

    /// <summary>Reads what <see cref="ToUtf8Json"/> writes.</summary>
    /// <param name="utf8">UTF-8 text of one JSON object.</param>
    /// <returns>The event.</returns>
    /// <exception cref="FormatException">The text is no event; the message says line, byte and reason.</exception>
    public static InventoryEvent ParseJson(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonSource.Read(utf8.Span, new InventoryReading(), InventoryShape.Event);
        }
        catch (JsonSourceException error)
        {
            throw new FormatException($"{error.Place}: {error.Message}", error);
        }
    }
}
