namespace SeatEngine.Primitives;

/// <summary>A kind of value that a format knows: how it is read, written and said in a schema.</summary>
/// <param name="name">The name under which a schema defines it once; null for one that is said where it stands.</param>
internal abstract class JsonKind(string? name)
{
    public string? Name { get; } = name;

    /// <summary>Whether it takes lines of its own, and so begins on one.</summary>
    public virtual bool IsInLines => false;

    /// <summary>Whether a schema shows what stands for it when it is left out.</summary>
    public virtual bool ShowsDefault => false;

    /// <summary>Writes the members of its schema into an object that is open.</summary>
    public abstract void WriteSchema(JsonSchema schema);
}
