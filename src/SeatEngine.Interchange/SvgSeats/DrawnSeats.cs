using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>The seats of a drawing, put into their rows as they are found.</summary>
internal sealed class DrawnSeats(SvgSeatOptions options, PlanContext context)
{
    private const string MainSection = "Main";
    private const int MostExpected = 64;

    private readonly Dictionary<(string? Level, string Section), DrawnSection> _known = [];
    private (string? Level, string? Section, string? Row) _last;
    private DrawnRow? _row;
    private DrawnRow? _rowBefore;

    /// <summary>The sections in the order in which they were met.</summary>
    public List<DrawnSection> Sections { get; } = [];

    /// <summary>Takes a seat; one that does not say where it belongs is told instead.</summary>
    public void Add(DrawnThing thing)
    {
        var where = (Cleaned(thing.Level, thing), Cleaned(thing.Section, thing), Cleaned(thing.Row, thing));
        var label = Cleaned(thing.Label, thing);
        if (where.Item3 is null || label is null)
        {
            var missing = where.Item3 is null ? options.RowAttribute : options.LabelAttribute;
            context.Error("missing-value", thing.Place.ToString(), $"The seat has no attribute {missing}, and so cannot be placed.");
            return;
        }

        // Most seats go on in the row of the seat before.
        if (_row is null || _last != where)
        {
            var row = RowOf(where.Item1, where.Item2 ?? MainSection, where.Item3, thing.Place);
            (_last, _rowBefore, _row) = (where, _row, row);
        }

        var middle = thing.Middle;
        _row.Seats.Add(new(thing.Place, thing.Id, label, Cleaned(thing.Category, thing), thing.Features, middle.X, middle.Y));
    }

    // A row is mostly as long as those before it; two of them say it, so that one long row among short ones costs nothing.
    private DrawnRow RowOf(string? level, string section, string row, DrawingPlace place)
    {
        if (!_known.TryGetValue((level, section), out var known))
        {
            if (Sections.Count == options.Limits.MaxSections)
            {
                throw new DrawingFormatException("too-many-sections", place.ToString(),
                    FormattableString.Invariant($"The drawing has more than {options.Limits.MaxSections} sections."));
            }

            Sections.Add(known = new(level, section));
            _known.Add((level, section), known);
        }

        if (!known.Rows.TryGetValue(row, out var rows))
        {
            known.Rows.Add(row, rows = new(row, Math.Min(MostExpected, Math.Min(_row?.Seats.Count ?? 0, _rowBefore?.Seats.Count ?? 0))));
        }

        return rows;
    }

    private string? Cleaned(string? name, DrawnThing thing) => name is null || NameText.IsPlain(name) ? name
        : context.Label(name, thing.Place.ToString()) is { Length: > 0 } clean ? clean : null;
}
