namespace SeatEngine.Primitives;

/// <summary>
/// Marks a value that reads and formats its own text; the generator writes the members by which frameworks parse it, and
/// makes it a string in JSON unless it has a converter of its own.
/// </summary>
/// <param name="rule">What a text must be, a sentence.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class TextValueAttribute(string rule) : Attribute
{
    public string Rule { get; } = rule;
}
