namespace SeatEngine.Primitives;

/// <summary>A member that holds one value.</summary>
/// <param name="name">The name.</param>
/// <param name="kind">What it may hold.</param>
/// <param name="get">Takes the value from the object.</param>
/// <param name="set">Gives the object with the value.</param>
/// <param name="isNeeded">Whether an object without it is refused.</param>
/// <param name="isShown">Whether it is written even where it says what is understood without it.</param>
/// <param name="standard">What is understood without it.</param>
/// <param name="note">What a schema says of it.</param>
internal sealed class JsonMember<T, TValue>(
    string name,
    JsonKind<TValue> kind,
    Func<T, TValue?> get,
    Func<T, TValue, T> set,
    bool isNeeded,
    bool isShown,
    TValue? standard,
    string? note) : JsonMember<T>(name, isNeeded, note)
{
    public override void Read(ref JsonSource source, ref T holder) => holder = set(holder, kind.Read(ref source));

    public override void Write(JsonSink sink, in T holder, bool onALine)
    {
        var value = get(holder);
        if (!isShown && kind.IsSame(value!, standard!))
        {
            return;
        }

        if (onALine || kind.IsInLines)
        {
            sink.Line();
        }

        sink.Name(Encoded);
        kind.Write(sink, value!);
    }

    public override void WriteSchema(JsonSchema schema)
    {
        schema.SayKind(kind);
        if (!IsNeeded && kind.ShowsDefault && standard is not null)
        {
            schema.SayDefault(kind, standard);
        }
    }
}
