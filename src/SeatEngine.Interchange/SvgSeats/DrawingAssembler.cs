using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Makes a hall, in units of the drawing, of the seats that were found.</summary>
internal sealed class DrawingAssembler(SvgSeatOptions options, PlanContext context)
{
    private const string MainSection = "Main";

    public Hall Assemble(string name, List<DrawnThing> seats, List<HallFixture> stages)
    {
        var whole = seats.FindAll(IsComplete);
        if (whole.Count == 0)
        {
            context.Error(PlanContext.NoSeats, "the drawing", seats.Count == 0
                ? "No element of the drawing is a seat: is the class, the attribute or the pattern the right one?"
                : "No seat of the drawing says both its row and its label.");
        }

        var sections = whole.GroupBy(static seat => (seat.Level, Section: seat.Section ?? MainSection)).ToArray();
        var shared = sections.GroupBy(static section => section.Key.Section, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any()).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Name = name,
            Levels = [.. Named(whole.Select(static seat => seat.Level)).Select(level =>
                new Level { Id = new(context.Id(level, "the drawing")), Name = level })],
            Categories = [.. Named(whole.Select(static seat => seat.Category)).Select(category =>
                new Category { Id = new(context.Id(category, "the drawing")), Name = category })],
            Sections = [.. sections.Select(section =>
                ToSection(section.Key.Level, section.Key.Section, shared.Contains(section.Key.Section), section))],
            Fixtures = [.. stages],
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

    private Section ToSection(string? level, string name, bool isShared, IEnumerable<DrawnThing> seats)
    {
        var full = isShared && level is not null ? $"{level}-{name}" : name;
        var rows = seats.GroupBy(static seat => seat.Row!, StringComparer.Ordinal).ToArray();
        return new()
        {
            Id = new(context.Id(full, $"section {name}")),
            Name = name,
            Level = level is null ? null : new LevelId(context.Id(level, "the drawing")),
            Rows =
            [
                .. rows.OrderBy(static row => row.Key, NaturalOrder.Among(rows.Select(static row => row.Key)))
                    .Select(row => new Row { Label = row.Key, Seats = ToSeats([.. row], full) }),
            ],
        };
    }

    // Elements may be drawn in any order; labels tell the order along the row, but for odd and even sides, so that the
    // seats are put in order of place along the longer side of the row.
    private ImmutableArray<Seat> ToSeats(DrawnThing[] row, string section)
    {
        var bounds = PlanBounds.Around(row.Select(static seat => seat.Middle));
        var isWide = bounds.Width >= bounds.Height;
        var keys = Array.ConvertAll(row, seat => isWide ? (seat.Middle.X, seat.Middle.Y) : (seat.Middle.Y, seat.Middle.X));
        var order = Enumerable.Range(0, row.Length).OrderBy(i => keys[i]);
        return [.. order.Select(i => ToSeat(row[i], section))];
    }

    private Seat ToSeat(DrawnThing seat, string section)
    {
        var id = seat.Id ?? $"{section}-{seat.Row}-{seat.Label}";
        return new()
        {
            Id = new(NameText.IsPlain(id) && id.Length is > 0 and <= 200 ? id : context.Id(id, seat.Place.ToString())),
            Label = seat.Label!,
            Position = seat.Middle,
            Features = seat.Features,
            Category = seat.Category is { } category ? new PriceZoneId(context.Id(category, string.Empty)) : null,
        };
    }
}
