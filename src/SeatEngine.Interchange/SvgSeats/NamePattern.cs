using System.Text.Json;

namespace SeatEngine.Interchange;

/// <summary>A pattern made ready to be tried on many texts.</summary>
internal sealed class NamePattern
{
    private const int LongestText = 1_000;
    private static readonly string[] Fields = ["seat", "row", "section", "level", "category", "id", "any"];

    // What stands before the first field, between each two, and behind the last.
    private readonly string[] _words;
    private readonly string[] _fields;
    private readonly string? _member;

    private NamePattern(SvgPattern pattern, string[] words, string[] fields)
    {
        _words = words;
        _fields = fields;
        var hash = pattern.Source.IndexOf('#', StringComparison.Ordinal);
        Attribute = hash < 0 ? pattern.Source : pattern.Source[..hash];
        _member = hash < 0 ? null : pattern.Source[(hash + 1)..];
    }

    /// <summary>The attribute, or the text or title, that it is tried on.</summary>
    public string Attribute { get; }

    public bool IsOfText => Attribute is SvgPattern.FromText or SvgPattern.FromTitle;

    public bool MakesSeats => _fields.Contains("seat", StringComparer.Ordinal);

    /// <summary>Makes a pattern ready.</summary>
    /// <exception cref="ArgumentException">The pattern names no field, one that there is not, or one twice.</exception>
    public static NamePattern Of(SvgPattern pattern)
    {
        var words = new List<string>();
        var fields = new List<string>();
        var rest = pattern.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            words.Add((open < 0 ? rest : rest[..open]).ToString());
            if (open < 0)
            {
                break;
            }

            var close = rest.IndexOf('}');
            var field = close > open ? rest[(open + 1)..close].ToString() : string.Empty;
            if (!Fields.Contains(field, StringComparer.Ordinal) || (fields.Contains(field, StringComparer.Ordinal) && !IsAny(field)))
            {
                var known = string.Join(", ", Fields);
                throw new ArgumentException(
                    $"The pattern '{pattern.Text}' has a field that is none, or twice the same; there are {known}.", "options");
            }

            fields.Add(field);
            rest = rest[(close + 1)..];
        }

        if (fields.TrueForAll(IsAny) || pattern.Source.Length == 0)
        {
            throw new ArgumentException($"The pattern '{pattern.Text}' names no field, or no place to look at.", "options");
        }

        words.AddRange(Enumerable.Repeat(string.Empty, fields.Count + 1 - words.Count));
        (words[0], words[^1]) = (words[0].TrimStart(), words[^1].TrimEnd());
        return new(pattern, [.. words], [.. fields]);
    }

    /// <summary>Takes what a text says of each field, in their order; false, and nothing is taken, for one that does not fit.</summary>
    public bool Read(string text, Action<string, string> take)
    {
        if (_member is not null)
        {
            text = MemberOf(text, _member) ?? string.Empty;
        }

        Span<Range> parts = stackalloc Range[_fields.Length];
        if (text.Length is 0 or > LongestText || !Fits(text.AsSpan().Trim(), parts))
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!IsAny(_fields[i]))
            {
                take(_fields[i], text.AsSpan().Trim()[parts[i]].Trim().ToString());
            }
        }

        return true;
    }

    // Each field is as short as it can be: it ends where the words behind it come first. What comes sooner leaves more to the rest,
    // so that there is never a need to go back.
    private bool Fits(ReadOnlySpan<char> text, Span<Range> parts)
    {
        if (!text.StartsWith(_words[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = _words[0].Length;
        for (var i = 0; i < parts.Length; i++)
        {
            if (at >= text.Length)
            {
                return false;
            }

            var word = _words[i + 1];
            var rest = text[(at + 1)..];
            var length = i < parts.Length - 1 ? rest.IndexOf(word, StringComparison.OrdinalIgnoreCase)
                : rest.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? rest.Length - word.Length
                : -1;
            if (length < 0)
            {
                return false;
            }

            parts[i] = at..(at + 1 + length);
            at += 1 + length + word.Length;
        }

        return true;
    }

    private static bool IsAny(string field) => string.Equals(field, "any", StringComparison.Ordinal);

    private static string? MemberOf(string text, string member)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(member, out var value)
                ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // What is no JSON says nothing; the seat is told to lack what it should have said.
            return null;
        }
    }
}
