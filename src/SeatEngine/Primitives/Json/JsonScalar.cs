namespace SeatEngine.Primitives;

/// <summary>A kind of value without parts that have a name, made of what it does.</summary>
/// <param name="schema">The members of its schema, as JSON.</param>
/// <param name="read">Reads it.</param>
/// <param name="write">Writes it.</param>
/// <param name="name">The name under which a schema defines it; null for one that is said where it stands.</param>
internal sealed class JsonScalar<T>(string schema, JsonScalar<T>.Reader read, Action<JsonSink, T> write, string? name = null)
    : JsonKind<T>(name)
{
    public delegate T Reader(ref JsonSource source);

    /// <summary>Overrides equality, for instance where a negative zero is not zero.</summary>
    public Func<T, T, bool>? Same { get; init; }

    public bool ShownDefault { get; init; }

    public override bool ShowsDefault => ShownDefault;

    public override T Read(ref JsonSource source) => read(ref source);

    public override void Write(JsonSink sink, T value) => write(sink, value);

    public override bool IsSame(T left, T right) => Same is null ? base.IsSame(left, right) : Same(left, right);

    public override void WriteSchema(JsonSchema into) => into.Say(schema);
}
