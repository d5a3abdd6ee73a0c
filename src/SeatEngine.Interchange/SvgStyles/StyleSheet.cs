using System.Text;

namespace SeatEngine.Interchange;

/// <summary>The rules of a drawing's own style sheets, as far as they decide what is seen and where.</summary>
internal sealed class StyleSheet
{
    // So many rules may compete for an element by one name of it; drawings have a few.
    private const int MostRivals = 100;

    private readonly Dictionary<string, List<StyleRule>> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StyleRule>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StyleRule>> _byElement = new(StringComparer.Ordinal);
    private readonly List<StyleRule> _ofAll = [];

    public static StyleSheet Empty { get; } = new();

    /// <summary>The rules that could not be understood, and might hide or move something.</summary>
    public List<string> LeftOut { get; } = [];

    public bool IsEmpty => _byClass.Count == 0 && _byId.Count == 0 && _byElement.Count == 0 && _ofAll.Count == 0;

    /// <summary>Reads sheets.</summary>
    /// <param name="text">The text of all of them.</param>
    /// <param name="withPaint">Whether colours are read too.</param>
    public static StyleSheet Of(string text, bool withPaint)
    {
        var sheet = new StyleSheet();
        var rest = WithoutComments(text).AsSpan();
        var order = 0;
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var selectors = rest[..open].Trim();
            if (selectors.StartsWith("@", StringComparison.Ordinal))
            {
                rest = rest[BlockEnd(rest, open)..];
                sheet.LeftOut.Add(selectors.ToString());
                continue;
            }

            var close = rest[open..].IndexOf('}');
            var body = close < 0 ? rest[(open + 1)..] : rest[(open + 1)..(open + close)];
            sheet.Add(selectors, new StyleText(body.ToString(), withPaint), ref order);
            rest = close < 0 ? [] : rest[(open + close + 1)..];
        }

        return sheet;
    }

    /// <summary>What the sheets say of an element; null for nothing.</summary>
    public string? Value(string property, IDrawingElement element, ReadOnlySpan<char> classes)
    {
        StyleRule? strongest = null;
        foreach (var range in classes.SplitAny(" \t\r\n"))
        {
            if (!classes[range].IsEmpty && _byClass.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(classes[range], out var rules))
            {
                strongest = Strongest(rules, property, element, classes, strongest);
            }
        }

        if (_byId.Count > 0 && element.Attribute("id") is { } id && _byId.TryGetValue(id, out var own))
        {
            strongest = Strongest(own, property, element, classes, strongest);
        }

        if (_byElement.Count > 0 && _byElement.TryGetValue(element.Name, out var alike))
        {
            strongest = Strongest(alike, property, element, classes, strongest);
        }

        return Strongest(_ofAll, property, element, classes, strongest)?.Text.Value(property);
    }

    private static StyleRule? Strongest(
        List<StyleRule> rules, string property, IDrawingElement element, ReadOnlySpan<char> classes, StyleRule? strongest)
    {
        foreach (var rule in rules)
        {
            if (rule.Text.Value(property) is not null && (strongest is null || rule.Weight >= strongest.Weight)
                && rule.Fits(element, classes))
            {
                strongest = rule;
            }
        }

        return strongest;
    }

    private void Add(ReadOnlySpan<char> selectors, StyleText text, ref int order)
    {
        if (!text.IsOfUse)
        {
            return;
        }

        foreach (var range in selectors.Split(','))
        {
            var selector = selectors[range].Trim();
            if (StyleRule.Of(selector, text, order++) is not { } rule)
            {
                LeftOut.Add(selector.ToString());
            }
            else if (ListOf(rule) is { Count: < MostRivals } rivals)
            {
                rivals.Add(rule);
            }
            else
            {
                LeftOut.Add(selector.ToString());
            }
        }
    }

    // Where a rule is looked for: an element meets the rules of its own names, and those of all.
    private List<StyleRule> ListOf(StyleRule rule)
    {
        var (lists, name) = rule.Id is { } id ? (_byId, id)
            : rule.Classes.Length > 0 ? (_byClass, rule.Classes[0])
            : (_byElement, rule.Element);
        if (name is null)
        {
            return _ofAll;
        }

        if (!lists.TryGetValue(name, out var rules))
        {
            lists.Add(name, rules = []);
        }

        return rules;
    }

    private static int BlockEnd(ReadOnlySpan<char> text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static string WithoutComments(string text)
    {
        var rest = text.AsSpan();
        if (rest.IndexOf("/*") < 0)
        {
            return text;
        }

        var sheet = new StringBuilder(text.Length);
        while (rest.IndexOf("/*") is >= 0 and var start)
        {
            sheet.Append(rest[..start]).Append(' ');
            var end = rest[(start + 2)..].IndexOf("*/");
            rest = end < 0 ? [] : rest[(start + 2 + end + 2)..];
        }

        return sheet.Append(rest).ToString();
    }
}
