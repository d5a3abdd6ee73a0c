namespace SeatEngine.Interchange;

/// <summary>A rule for elements of a name, an id and classes, whichever it gives.</summary>
internal sealed class StyleRule
{
    private StyleRule(StyleText text)
    {
        Text = text;
    }

    public StyleText Text { get; }

    public string[] Classes { get; private set; } = [];

    public string? Id { get; private set; }

    public string? Element { get; private set; }

    /// <summary>The greater wins.</summary>
    public long Weight { get; private set; }

    /// <summary>The rule of a selector without combinators; null for another one.</summary>
    public static StyleRule? Of(ReadOnlySpan<char> selector, StyleText text, int order)
    {
        if (selector.IsEmpty || selector.ContainsAny(" >+~:[") || selector.ContainsAny("\t\r\n"))
        {
            return null;
        }

        var rule = new StyleRule(text);
        var classes = new List<string>();
        while (!selector.IsEmpty)
        {
            var sign = selector[0];
            var name = sign is '.' or '#' ? selector[1..] : selector;
            var end = name.IndexOfAny('.', '#') is >= 0 and var next ? next : name.Length;
            if (end == 0)
            {
                return null;
            }

            var word = name[..end].ToString();
            switch (sign)
            {
                case '.':
                    classes.Add(word);
                    break;
                case '#':
                    rule.Id = word;
                    break;
                default:
                    rule.Element = string.Equals(word, "*", StringComparison.Ordinal) ? null : word;
                    break;
            }

            selector = name[end..];
        }

        rule.Classes = [.. classes];
        rule.Weight = ((rule.Id is null ? 0L : 1_000_000) + (classes.Count * 1000L) + (rule.Element is null ? 0 : 1)) << 32 | (uint)order;
        return rule;
    }

    public bool Fits(IDrawingElement element, ReadOnlySpan<char> classes)
    {
        if ((Element is not null && !string.Equals(Element, element.Name, StringComparison.Ordinal))
            || (Id is not null && !string.Equals(Id, element.Attribute("id"), StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var name in Classes)
        {
            if (!Has(classes, name))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Has(ReadOnlySpan<char> classes, string name)
    {
        if (classes.SequenceEqual(name))
        {
            return true;
        }

        foreach (var range in classes.SplitAny(" \t\r\n"))
        {
            if (classes[range].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
