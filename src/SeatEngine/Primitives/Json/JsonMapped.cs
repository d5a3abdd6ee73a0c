namespace SeatEngine.Primitives;

/// <summary>A type that is said as another: read into that, checked and made from it.</summary>
internal sealed class JsonMapped<TSaid, T>(
    JsonKind<TSaid> said, Func<TSaid, T> read, Func<T, TSaid> write, string expected, string code, string? rules) : JsonKind<T>(said.Name)
{
    public override T Read(ref JsonSource source)
    {
        var position = source.Position;
        var value = said.Read(ref source);
        try
        {
            return read(value);
        }
        catch (ArgumentException)
        {
            if (!source.Collects)
            {
                source.Fail(code, position, expected);
            }

            source.Refuse(code, expected);
            return default!;
        }
    }

    public override void Write(JsonSink sink, T value) => said.Write(sink, write(value));

    public override void WriteSchema(JsonSchema schema)
    {
        said.WriteSchema(schema);
        schema.Say(rules);
    }
}
