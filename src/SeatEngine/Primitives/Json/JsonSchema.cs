using System.Text;

namespace SeatEngine.Primitives;

/// <summary>Writes the JSON Schema of a format from the tables by which the format is read and written.</summary>
/// <remarks>The schemas in <c>docs/formats</c> are what it writes; a test holds them to it.</remarks>
internal sealed class JsonSchema
{
    private readonly JsonSink _sink = new(isCompact: false);
    private readonly Dictionary<string, JsonKind> _defined = new(StringComparer.Ordinal);
    private readonly Queue<JsonKind> _toWrite = [];

    /// <summary>The schema of a whole file, as text.</summary>
    public static string Of(JsonKind root, string title)
    {
        var schema = new JsonSchema();
        schema._sink.OpenObject(isWide: true);
        schema.SayOnALine("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.SayOnALine("title", title);
        schema._sink.Line();
        root.WriteSchema(schema);
        schema.WriteDefinitions();
        schema._sink.CloseObject(isWide: true);
        return Encoding.UTF8.GetString(schema._sink.Written) + "\n";
    }

    /// <summary>Says members that are JSON already; nothing for null.</summary>
    public void Say(string? json)
    {
        if (json is not null)
        {
            _sink.Members(json);
        }
    }

    /// <summary>Says a text; nothing for null.</summary>
    public void Say(string name, string? text)
    {
        if (text is not null)
        {
            Name(name);
            _sink.Text(text);
        }
    }

    /// <summary>Says a list of texts; nothing for an empty one.</summary>
    public void Say(string name, string[] texts)
    {
        if (texts.Length > 0)
        {
            Name(name);
            _sink.List<string>(texts, static (sink, text) => sink.Text(text));
        }
    }

    /// <summary>Says what a member of the schema holds.</summary>
    public void Say(string name, JsonKind kind)
    {
        Name(name);
        _sink.OpenObject();
        SayKind(kind);
        _sink.CloseObject();
    }

    /// <summary>Says a kind of value where it stands, or by the name of its definition.</summary>
    public void SayKind(JsonKind kind)
    {
        if (kind.Name is not { } name)
        {
            kind.WriteSchema(this);
            return;
        }

        if (_defined.TryAdd(name, kind))
        {
            _toWrite.Enqueue(kind);
        }

        Say("$ref", "#/$defs/" + name);
    }

    public void SayDefault<T>(JsonKind<T> kind, T value)
    {
        Name("default");
        kind.Write(_sink, value);
    }

    /// <summary>Says the table of an object, a line for each member.</summary>
    public void SayMembers<T>(IReadOnlyList<JsonMember<T>> members)
    {
        _sink.Line();
        Name("properties");
        _sink.OpenObject(isWide: true);
        foreach (var member in members)
        {
            _sink.Line();
            Name(member.Name);
            _sink.OpenObject();
            member.WriteSchema(this);
            Say("description", member.Note);
            _sink.CloseObject();
        }

        _sink.CloseObject(isWide: true);
    }

    private void WriteDefinitions()
    {
        _sink.Line();
        Name("$defs");
        _sink.OpenObject(isWide: true);
        while (_toWrite.TryDequeue(out var kind))
        {
            _sink.Line();
            Name(kind.Name!);
            _sink.OpenObject(isWide: true);
            _sink.Line();
            kind.WriteSchema(this);
            _sink.CloseObject(isWide: true);
        }

        _sink.CloseObject(isWide: true);
    }

    private void SayOnALine(string name, string text)
    {
        _sink.Line();
        Say(name, text);
    }

    private void Name(string name) => _sink.Name(Encoding.UTF8.GetBytes(name));
}
