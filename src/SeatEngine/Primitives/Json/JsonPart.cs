namespace SeatEngine.Primitives;

/// <summary>A member that is read and written by hand, such as a column of seats, of which several together make one value.</summary>
/// <param name="name">The name.</param>
/// <param name="kind">What a schema says that it holds.</param>
/// <param name="read">Keeps what it reads in the <see cref="JsonReading"/>, until the object ends.</param>
/// <param name="write">Writes name and value, or nothing.</param>
/// <param name="isNeeded">Whether an object without it is refused.</param>
/// <param name="note">What a schema says of it.</param>
internal sealed class JsonPart<T>(string name, JsonKind kind, JsonSource.Part read, Action<JsonSink, T>? write, bool isNeeded, string? note)
    : JsonMember<T>(name, isNeeded, note)
{
    public override void Read(ref JsonSource source, ref T holder) => read(ref source);

    public override void Write(JsonSink sink, in T holder, bool onALine) => write?.Invoke(sink, holder);

    public override void WriteSchema(JsonSchema schema) => schema.SayKind(kind);
}
