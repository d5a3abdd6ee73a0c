using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.Inventory;

/// <summary>An event in JSON: the same object that stores keep, so that there is one form of it whatever the options say.</summary>
/// <remarks>Without state; safe to use from any thread. Uses no reflection.</remarks>
public sealed class InventoryEventJsonConverter : JsonConverter<InventoryEvent>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is no event.</exception>
    public override InventoryEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return InventoryEvent.ParseJson(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, InventoryEvent value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(value.ToUtf8Json());
    }
}
