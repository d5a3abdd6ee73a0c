using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>Refuses to write or read what lives in one process, such as a compiled map, and says what to send instead.</summary>
/// <remarks>
/// Types that are bound to a compiled map or hold a running state bear it, and what holds one of them is refused with it:
/// nothing that would lose a part on the way is written at all. Without state; safe to use from any thread.
/// </remarks>
public sealed class NotOnTheWire : JsonConverterFactory
{
    /// <summary>Whether it has a sentence for a type.</summary>
    /// <param name="typeToConvert">A type that bears this converter.</param>
    /// <returns>True for the types of this library that bear it.</returns>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsDefined(typeof(SendInsteadAttribute), inherit: false);
    }

    /// <summary>Refuses.</summary>
    /// <param name="typeToConvert">The type that stays in its process.</param>
    /// <param name="options">Of no influence.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always; the message says what to send instead.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var name = typeToConvert.Name;
        var instead = typeToConvert.GetCustomAttribute<SendInsteadAttribute>(inherit: false)?.What;
        var article = "AEIOU".Contains(name[0], StringComparison.Ordinal) ? "An" : "A";
        throw new NotSupportedException($"{article} {name} stays in the process that made it: send {instead}.");
    }
}
