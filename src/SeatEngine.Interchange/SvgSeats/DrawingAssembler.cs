using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Makes a hall in metres of the seats that were found; they are scaled on the way, since a drawing may have a million.</summary>
internal sealed class DrawingAssembler(SvgSeatOptions options, PlanContext context)
{
    private const string MainSection = "Main";

    private double _scale = 1;

    public Hall Assemble(string name, List<DrawnThing> seats, List<HallFixture> stages, Func<List<double>, double> metresPerUnit)
    {
        var whole = seats.FindAll(IsComplete);
        if (whole.Count == 0)
        {
            context.Error(PlanContext.NoSeats, "the drawing", seats.Count == 0
                ? "No element of the drawing is a seat: is the class, the attribute or the pattern the right one?"
                : "No seat of the drawing says both its row and its label.");
        }

        var sections = whole.GroupBy(static seat => (seat.Level, Section: seat.Section ?? MainSection))
            .Select(static section => (section.Key.Level, Name: section.Key.Section, Rows: InRows(section))).ToArray();
        _scale = metresPerUnit(Pitches(sections.SelectMany(static section => section.Rows)));
        var shared = sections.GroupBy(static section => section.Name, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any()).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Name = name,
            Levels = [.. Named(whole.Select(static seat => seat.Level)).Select(level =>
                new Level { Id = new(context.Id(level, "the drawing")), Name = level })],
            Categories = [.. Named(whole.Select(static seat => seat.Category)).Select(category =>
                new Category { Id = new(context.Id(category, "the drawing")), Name = category })],
            Sections = [.. sections.Select(section =>
                ToSection(section.Level, section.Name, shared.Contains(section.Name), section.Rows))],
            Fixtures = [.. stages.Select(stage => stage with
            {
                Position = Scaled(stage.Position),
                Outline = [.. stage.Outline.Select(Scaled)],
            })],
        };
    }

    private static IEnumerable<string> Named(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer);

    private bool IsComplete(DrawnThing seat)
    {
        Clean(seat);
        if (seat.Row is not null && seat.Label is not null)
        {
            return true;
        }

        var missing = seat.Row is null ? options.RowAttribute : options.LabelAttribute;
        context.Error("missing-value", seat.Place.ToString(), $"The seat has no attribute {missing}, and so cannot be placed.");
        return false;
    }

    private void Clean(DrawnThing seat)
    {
        seat.Level = Cleaned(seat.Level);
        seat.Section = Cleaned(seat.Section);
        seat.Row = Cleaned(seat.Row);
        seat.Label = Cleaned(seat.Label);
        seat.Category = Cleaned(seat.Category);

        string? Cleaned(string? name) => name is null || NameText.IsPlain(name) ? name
            : context.Label(name, seat.Place.ToString()) is { Length: > 0 } clean ? clean : null;
    }

    private Section ToSection(string? level, string name, bool isShared, (string Label, DrawnThing[] Seats)[] rows)
    {
        var full = isShared && level is not null ? $"{level}-{name}" : name;
        return new()
        {
            Id = new(context.Id(full, $"section {name}")),
            Name = name,
            Level = level is null ? null : new LevelId(context.Id(level, "the drawing")),
            Rows = [.. rows.Select(row => new Row { Label = row.Label, Seats = [.. row.Seats.Select(seat => ToSeat(seat, full))] })],
        };
    }

    private static (string Label, DrawnThing[] Seats)[] InRows(IEnumerable<DrawnThing> seats)
    {
        var rows = seats.GroupBy(static seat => seat.Row!, StringComparer.Ordinal).ToArray();
        return [.. rows.OrderBy(static row => row.Key, NaturalOrder.Among(rows.Select(static row => row.Key)))
            .Select(static row => (row.Key, InOrder([.. row])))];
    }

    // Elements may be drawn in any order; labels tell the order along the row, but for odd and even sides, so that the
    // seats are put in order of place along the longer side of the row.
    private static DrawnThing[] InOrder(DrawnThing[] row)
    {
        var bounds = PlanBounds.Around(row.Select(static seat => seat.Middle));
        return bounds.Width >= bounds.Height
            ? [.. row.OrderBy(static seat => seat.Middle.X).ThenBy(static seat => seat.Middle.Y)]
            : [.. row.OrderBy(static seat => seat.Middle.Y).ThenBy(static seat => seat.Middle.X)];
    }

    private static List<double> Pitches(IEnumerable<(string Label, DrawnThing[] Seats)> rows)
    {
        var pitches = new List<double>();
        foreach (var (_, seats) in rows)
        {
            PlanScale.AddPitches(pitches, Array.ConvertAll(seats, static seat => seat.Middle));
        }

        return pitches;
    }

    private PlanPoint Scaled(PlanPoint point) => new PlanPoint(point.X * _scale, point.Y * _scale, point.Z * _scale).Rounded();

    private Seat ToSeat(DrawnThing seat, string section)
    {
        var id = seat.Id ?? $"{section}-{seat.Row}-{seat.Label}";
        return new()
        {
            Id = new(NameText.IsPlain(id) && id.Length is > 0 and <= 200 ? id : context.Id(id, seat.Place.ToString())),
            Label = seat.Label!,
            Position = Scaled(seat.Middle),
            Features = seat.Features,
            Category = seat.Category is { } category ? new PriceZoneId(context.Id(category, string.Empty)) : null,
        };
    }
}
