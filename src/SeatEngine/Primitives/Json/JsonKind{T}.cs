namespace SeatEngine.Primitives;

/// <summary>A kind of value with its type. Immutable once its format is set up, and so safe for all threads.</summary>
internal abstract class JsonKind<T>(string? name) : JsonKind(name)
{
    /// <summary>Reads the value on which the source stands, and leaves the source on its last token.</summary>
    public abstract T Read(ref JsonSource source);

    /// <exception cref="ArgumentException">The format cannot say the value.</exception>
    public abstract void Write(JsonSink sink, T value);

    /// <summary>Whether two values are the same, so that one of them need not be written.</summary>
    public virtual bool IsSame(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>A list of such values, in one line.</summary>
    public JsonList<T> List() => new(this, isInLines: false);

    /// <summary>A list of such values, each in a line.</summary>
    public JsonList<T> Lines() => new(this, isInLines: true);

    /// <summary>Another type that is said as this one.</summary>
    /// <param name="read">From what was read; an <see cref="ArgumentException"/> of it refuses the value.</param>
    /// <param name="write">Back to what is written.</param>
    /// <param name="expected">What is sound, in a sentence.</param>
    /// <param name="code">What is wrong with what is not.</param>
    /// <param name="rules">What a schema says of it beside, as JSON.</param>
    public JsonKind<TOther> As<TOther>(
        Func<T, TOther> read, Func<TOther, T> write, string expected, string code = "invalid-value", string? rules = null) =>
        new JsonMapped<T, TOther>(this, read, write, expected, code, rules);
}
