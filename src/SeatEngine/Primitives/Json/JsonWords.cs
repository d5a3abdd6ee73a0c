using System.Text;
using System.Text.Json;

namespace SeatEngine.Primitives;

/// <summary>The values of an enumeration as words.</summary>
internal sealed class JsonWords<T> : JsonKind<T>
    where T : struct, Enum
{
    private readonly T[] _values;
    private readonly string[] _words;
    private readonly byte[][] _encoded;
    private readonly string _code;

    /// <param name="code">What is wrong with another word.</param>
    /// <param name="isCamelCase">Whether the words begin with a small letter; else they are the names as they are.</param>
    /// <param name="isFlags">Whether the values are flags, of which none is no word but a list without any.</param>
    /// <param name="name">The name under which a schema defines it; null for one that is said where it stands.</param>
    public JsonWords(string code = "unknown-value", bool isCamelCase = true, bool isFlags = false, string? name = null)
        : base(name)
    {
        _code = code;
        _values = [.. Enum.GetValues<T>().Where(value => !isFlags || !EqualityComparer<T>.Default.Equals(value, default))];
        _words = [.. _values.Select(value => isCamelCase ? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) : value.ToString())];
        _encoded = Array.ConvertAll(_words, Encoding.UTF8.GetBytes);
    }

    public override bool ShowsDefault => true;

    /// <summary>The words, with commas.</summary>
    public string All => string.Join(", ", _words);

    public override T Read(ref JsonSource source)
    {
        var plain = source.PlainText();
        for (var index = 0; index < _encoded.Length; index++)
        {
            if (plain.SequenceEqual(_encoded[index]))
            {
                return _values[index];
            }
        }

        var text = source.Text();
        if (TryRead(text, out var value))
        {
            return value;
        }

        source.Refuse(_code, $"{JsonSource.Shown(text)} is none of {All}.");
        return default;
    }

    public bool TryRead(string word, out T value)
    {
        var index = Array.IndexOf(_words, word);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    public string Word(T value, JsonSink sink) =>
        Array.IndexOf(_values, value) is >= 0 and var index ? _words[index] : throw sink.Unwritable("a value that is not defined");

    public override void Write(JsonSink sink, T value) => sink.Text(Word(value, sink));

    public override void WriteSchema(JsonSchema schema) => schema.Say("enum", _words);
}
