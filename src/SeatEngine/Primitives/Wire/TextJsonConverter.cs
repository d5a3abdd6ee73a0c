using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>An id or another short text in JSON: a string, which may also be the key of a dictionary; null for none at all.</summary>
/// <remarks>
/// Ids, places, rates and currencies bear it, so that there is nothing to register; a serialiser that was generated at compile
/// time finds it too. Without state; safe to use from any thread. Uses no reflection.
/// </remarks>
/// <typeparam name="T">The value, which parses what its format <c>R</c> writes.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>, ISpanFormattable
{
    private const int LongestBytes = 1536;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is no string, or its text is no such value.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => Parse(ref reader),
        _ => throw new JsonException($"A {typeof(T).Name} is a string."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = Text(value);
        if (text.Length == 0)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStringValue(text);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text of the key is no such value.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none at all, which cannot be a key.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = Text(value);
        writer.WritePropertyName(text.Length > 0 ? text : throw new JsonException($"A {typeof(T).Name} that is none cannot be a key."));
    }

    private static string Text(T value) => value.ToString(TextFormat.RoundTrip, CultureInfo.InvariantCulture);

    private static T Parse(ref Utf8JsonReader reader)
    {
        // A text of so many bytes is longer than any of these values, even with every character escaped.
        if ((reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > LongestBytes)
        {
            throw new JsonException($"The text is too long for a {typeof(T).Name}.");
        }

        Span<char> text = stackalloc char[LongestBytes];
        text = text[..reader.CopyString(text)];
        try
        {
            return T.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new JsonException($"The text is no {typeof(T).Name}. {e.Message}", e);
        }
    }
}
