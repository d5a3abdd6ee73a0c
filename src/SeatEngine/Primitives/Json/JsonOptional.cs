namespace SeatEngine.Primitives;

/// <summary>A value that is left out where it is null; null itself is never said.</summary>
internal sealed class JsonOptional<T>(JsonKind<T> kind) : JsonKind<T?>(kind.Name)
    where T : struct
{
    public override T? Read(ref JsonSource source) => kind.Read(ref source);

    public override void Write(JsonSink sink, T? value) => kind.Write(sink, value!.Value);

    public override void WriteSchema(JsonSchema schema) => kind.WriteSchema(schema);
}
