using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeatEngine.Interchange;

/// <summary>A pattern made ready to be tried on many texts.</summary>
internal sealed class NamePattern
{
    private const int LongestText = 1_000;
    private static readonly string[] Fields = ["seat", "row", "section", "level", "category", "id", "any"];

    private readonly Regex _regex;
    private readonly string[] _fields;
    private readonly string? _member;

    private NamePattern(SvgPattern pattern, Regex regex, string[] fields)
    {
        _regex = regex;
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
        var regex = new StringBuilder("^\\s*");
        var fields = new List<string>();
        var rest = pattern.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            regex.Append(Regex.Escape((open < 0 ? rest : rest[..open]).ToString()));
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

            regex.Append("(.+?)");
            fields.Add(field);
            rest = rest[(close + 1)..];
        }

        if (fields.TrueForAll(IsAny) || pattern.Source.Length == 0)
        {
            throw new ArgumentException($"The pattern '{pattern.Text}' names no field, or no place to look at.", "options");
        }

        regex.Append("\\s*$");
        return new(pattern, new(regex.ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
            | RegexOptions.Singleline), [.. fields]);
    }

    /// <summary>What a text says of each field, in their order; null for one that does not fit.</summary>
    public IEnumerable<(string Field, string Value)>? Read(string text)
    {
        if (_member is not null)
        {
            text = MemberOf(text, _member) ?? string.Empty;
        }

        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        var match = _regex.Match(text);
        return match.Success
            ? _fields.Select((field, i) => (field, match.Groups[i + 1].Value.Trim())).Where(static pair => !IsAny(pair.field))
            : null;
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
