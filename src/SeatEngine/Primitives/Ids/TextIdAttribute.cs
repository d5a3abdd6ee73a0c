namespace SeatEngine.Primitives;

/// <summary>Marks an id that is a text; the generator writes its members.</summary>
/// <param name="method">The method of <see cref="IdText"/> that takes a text, or gives null for one that can be no id.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class TextIdAttribute(string method = nameof(IdText.Valid)) : Attribute
{
    public string Method { get; } = method;
}
