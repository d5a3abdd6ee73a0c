using System.Text;

namespace SeatEngine.Primitives;

/// <summary>One member of an object: a line of its table.</summary>
internal abstract class JsonMember<T>(string name, bool isNeeded, string? note)
{
    public string Name { get; } = name;

    /// <summary>The name in UTF-8.</summary>
    public byte[] Encoded { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether an object without it is refused.</summary>
    public bool IsNeeded { get; } = isNeeded;

    /// <summary>What a schema says of it, or null.</summary>
    public string? Note { get; } = note;

    /// <summary>Reads the member on whose value the source stands into the object that is being read.</summary>
    public abstract void Read(ref JsonSource source, ref T holder);

    /// <summary>Writes the member, unless it would say nothing.</summary>
    public abstract void Write(JsonSink sink, in T holder, bool onALine);

    /// <summary>Writes the members of its schema into an object that is open.</summary>
    public abstract void WriteSchema(JsonSchema schema);
}
