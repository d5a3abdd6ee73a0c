using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SeatEngine.Pricing;

/// <summary>The trace of a quote in JSON: an array of its steps.</summary>
/// <remarks>
/// Steps are written as the options at hand say; options that know of no steps, as those of a context that was generated at
/// compile time may, write them in a form of their own. Without state; safe to use from any thread. Uses no reflection.
/// </remarks>
public sealed class QuoteTraceJsonConverter : JsonConverter<QuoteTrace>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is no array of steps, or a step cannot be one.</exception>
    public override QuoteTrace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var steps = JsonSerializer.Deserialize(ref reader, StepsOf(options));
        try
        {
            return QuoteTrace.Of(steps);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, QuoteTrace value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], StepsOf(options));

    private static JsonTypeInfo<ImmutableArray<QuoteStep>> StepsOf(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.TryGetTypeInfo(typeof(ImmutableArray<QuoteStep>), out var steps)
            ? (JsonTypeInfo<ImmutableArray<QuoteStep>>)steps
            : QuoteTraceJsonContext.Default.ImmutableArrayQuoteStep;
    }
}
