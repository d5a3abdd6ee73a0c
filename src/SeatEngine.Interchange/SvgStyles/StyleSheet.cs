namespace SeatEngine.Interchange;

/// <summary>The rules of a drawing's own style sheets, as far as they decide what is seen and where.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, List<StyleRule>> _byClass = new(StringComparer.Ordinal);
    private readonly List<StyleRule> _others = [];

    public static StyleSheet Empty { get; } = new();

    /// <summary>The rules that could not be understood, and might hide or move something.</summary>
    public List<string> LeftOut { get; } = [];

    public bool IsEmpty => _byClass.Count == 0 && _others.Count == 0;

    public static StyleSheet Of(string text)
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
            sheet.Add(selectors, new StyleText(body.ToString()), ref order);
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

        return Strongest(_others, property, element, classes, strongest)?.Text.Value(property);
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
            else if (rule.Classes.Length > 0)
            {
                if (!_byClass.TryGetValue(rule.Classes[0], out var rules))
                {
                    _byClass.Add(rule.Classes[0], rules = []);
                }

                rules.Add(rule);
            }
            else
            {
                _others.Add(rule);
            }
        }
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
        while (text.IndexOf("/*", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            text = end < 0 ? text[..start] : string.Concat(text.AsSpan(0, start), " ", text.AsSpan(end + 2));
        }

        return text;
    }
}
