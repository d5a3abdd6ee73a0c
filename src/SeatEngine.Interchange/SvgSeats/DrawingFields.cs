namespace SeatEngine.Interchange;

/// <summary>What the attributes and patterns of one element say of seats.</summary>
internal sealed class DrawingFields(SvgSeatOptions options)
{
    private readonly NamePattern[] _patterns = [.. options.Patterns.Select(NamePattern.Of)];
    private Action<string, string>? _take;

    /// <summary>Whether texts and titles make seats, so that each shape may turn out to be one.</summary>
    public bool WaitsForTexts { get; } = options.Patterns.Any(static pattern =>
        pattern.Source is SvgPattern.FromText or SvgPattern.FromTitle && pattern.Text.Contains("{seat}", StringComparison.Ordinal));

    /// <summary>Whether a pattern found a seat here.</summary>
    public bool IsSeat { get; private set; }

    public string? Id { get; private set; }

    public string? Label { get; private set; }

    public string? Level { get; private set; }

    public string? Section { get; private set; }

    public string? Row { get; private set; }

    public string? Category { get; private set; }

    /// <summary>Reads the attributes of an element.</summary>
    public void Read(IDrawingElement element)
    {
        Clear();
        Level = Attribute(element, options.LevelAttribute);
        Section = Attribute(element, options.SectionAttribute);
        Row = Attribute(element, options.RowAttribute);
        Category = Attribute(element, options.CategoryAttribute);
        foreach (var pattern in _patterns)
        {
            if (!pattern.IsOfText && Attribute(element, pattern.Attribute) is { } text)
            {
                var isId = string.Equals(pattern.Attribute, SvgPattern.FromId, StringComparison.Ordinal);
                Apply(pattern, isId ? EscapedId.Decoded(text) : text);
            }
        }
    }

    /// <summary>Reads the text and the title of a thing whose element has ended.</summary>
    public void ReadTexts(DrawnThing thing)
    {
        Clear();
        foreach (var pattern in _patterns)
        {
            if (pattern.IsOfText)
            {
                Apply(pattern, string.Equals(pattern.Attribute, SvgPattern.FromText, StringComparison.Ordinal) ? thing.Text : thing.Title);
            }
        }

        thing.IsTentative &= !IsSeat;
        thing.Id ??= Id;
        thing.Label ??= Label;
        thing.Level = Level ?? thing.Level;
        thing.Section = Section ?? thing.Section;
        thing.Row = Row ?? thing.Row;
        thing.Category = Category ?? thing.Category;
    }

    /// <summary>An attribute without space around it; null for none.</summary>
    public string? Attribute(IDrawingElement element, string name)
    {
        var value = element.Attribute(name);
        if (value is null)
        {
            return null;
        }

        value = value.Trim();
        if (value.Length > options.Limits.MaxTextLength)
        {
            throw new DrawingFormatException("text-too-long", element.Place.ToString(),
                FormattableString.Invariant($"An attribute has more than {options.Limits.MaxTextLength} characters."));
        }

        return value.Length > 0 ? value : null;
    }

    private void Clear() =>
        (IsSeat, Id, Label, Level, Section, Row, Category) = (false, null, null, null, null, null, null);

    private void Apply(NamePattern pattern, string text)
    {
        _take ??= Take;
        IsSeat |= pattern.Read(text, _take) && pattern.MakesSeats;
    }

    private void Take(string field, string value)
    {
        switch (field)
        {
            case "seat":
                Label ??= value;
                break;
            case "row":
                Row ??= value;
                break;
            case "section":
                Section ??= value;
                break;
            case "level":
                Level ??= value;
                break;
            case "category":
                Category ??= value;
                break;
            default:
                Id ??= value;
                break;
        }
    }
}
