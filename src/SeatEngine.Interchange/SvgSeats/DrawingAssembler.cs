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
        var sections = seats.Where(IsComplete)
            .GroupBy(static seat => (seat.Group.Level, Section: seat.Group.Section ?? MainSection)).ToArray();
        var shared = sections.GroupBy(static section => section.Key.Section, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any()).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Name = name,
            Levels = [.. Named(seats.Select(static seat => seat.Group.Level)).Select(level =>
                new Level { Id = new(context.Id(level, "the drawing")), Name = level })],
            Categories = [.. Named(seats.Select(static seat => seat.Group.Category)).Select(category =>
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
        if (seat.Group.Row is not null && seat.Label is not null)
        {
            return true;
        }

        var missing = seat.Group.Row is null ? options.RowAttribute : options.LabelAttribute;
        context.Error("missing-value", seat.Place, $"The seat has no attribute {missing}, and so cannot be placed.");
        return false;
    }

    private Section ToSection(string? level, string name, bool isShared, IEnumerable<DrawnThing> seats)
    {
        var full = isShared && level is not null ? $"{level}-{name}" : name;
        return new()
        {
            Id = new(context.Id(full, $"section {name}")),
            Name = name,
            Level = level is null ? null : new LevelId(context.Id(level, "the drawing")),
            Rows =
            [
                .. seats.GroupBy(static seat => seat.Group.Row!, StringComparer.Ordinal)
                    .OrderBy(static row => row.Key, NaturalOrder.Comparer)
                    .Select(row => new Row { Label = row.Key, Seats = [.. InOrder([.. row]).Select(seat => ToSeat(seat, full))] }),
            ],
        };
    }

    // Elements may be drawn in any order; labels tell the order along the row, but for odd and even sides, so that the
    // seats are put in order of place along the longer side of the row.
    private static IEnumerable<DrawnThing> InOrder(ImmutableArray<DrawnThing> row)
    {
        var bounds = PlanBounds.Around(row.Select(Middle));
        return bounds.Width >= bounds.Height
            ? row.OrderBy(static seat => Middle(seat).X).ThenBy(static seat => Middle(seat).Y)
            : row.OrderBy(static seat => Middle(seat).Y).ThenBy(static seat => Middle(seat).X);
    }

    private static PlanPoint Middle(DrawnThing thing) => PlanBounds.Around(thing.Points).Centre;

    private Seat ToSeat(DrawnThing seat, string section) => new()
    {
        Id = new(context.Id(seat.Id ?? $"{section}-{seat.Group.Row}-{seat.Label}", seat.Place)),
        Label = seat.Label!,
        Position = Middle(seat),
        Features = seat.Features,
        Category = seat.Group.Category is { } category ? new PriceZoneId(context.Id(category, seat.Place)) : null,
    };
}
