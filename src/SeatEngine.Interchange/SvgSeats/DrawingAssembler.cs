using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Makes a hall in metres of the seats that were found; they are scaled on the way, since a drawing may have a million.</summary>
internal sealed class DrawingAssembler(PlanContext context, bool keepsOrder)
{
    private double _scale = 1;

    public Hall Assemble(string name, DrawingWalk drawn, Func<List<double>, double> metresPerUnit)
    {
        var sections = drawn.Seats.Sections;
        if (sections.Count == 0)
        {
            context.Error(PlanContext.NoSeats, "the drawing", context.SeatCount == 0
                ? "No element of the drawing is a seat: is the class, the attribute or the pattern the right one?"
                : "No seat of the drawing says both its row and its label.");
        }

        var pitches = new List<double>();
        foreach (var row in sections.SelectMany(static section => section.Rows.Values))
        {
            if (!keepsOrder)
            {
                row.SortAlong();
            }

            PlanScale.AddPitches(pitches, [.. row.Seats.Select(static seat => seat.Middle)]);
        }

        _scale = metresPerUnit(pitches);
        var shared = sections.GroupBy(static section => section.Name, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any()).Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Level> levels = [.. InOrder(sections.Select(static section => section.Level)).Select(level =>
            new Level { Id = new(context.Id(level, "the drawing")), Name = level })];
        return new()
        {
            Name = name,
            Levels = levels,
            Categories = [.. InOrder(sections.SelectMany(static section => section.Rows.Values).SelectMany(static row => row.Seats)
                .Select(static seat => seat.Category)).Select(category =>
                new Category { Id = new(context.Id(category, "the drawing")), Name = category })],
            Sections = [.. sections.Select(section => ToSection(section, shared.Contains(section.Name)))],
            Fixtures = [.. drawn.Stages.Select(stage => stage with
            {
                Position = Scaled(stage.Position),
                Outline = [.. stage.Outline.Select(Scaled)],
            })],
            Background = drawn.Background?.Scaled(_scale, levels) ?? [],
        };
    }

    private static IEnumerable<string> InOrder(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer);

    private Section ToSection(DrawnSection section, bool isShared)
    {
        var full = isShared && section.Level is not null ? $"{section.Level}-{section.Name}" : section.Name;
        return new()
        {
            Id = new(context.Id(full, $"section {section.Name}")),
            Name = section.Name,
            Level = section.Level is null ? null : new LevelId(context.Id(section.Level, "the drawing")),
            Rows = [.. section.Rows.Keys.Order(NaturalOrder.Among(section.Rows.Keys)).ToArray().Select(label =>
                new Row { Label = label, Seats = ToSeats(section, label, full) })],
        };
    }

    // A row that is a row of the hall is needed no longer.
    private ImmutableArray<Seat> ToSeats(DrawnSection section, string row, string full)
    {
        section.Rows.Remove(row, out var drawn);
        return ImmutableCollectionsMarshal.AsImmutableArray(drawn!.Seats.ConvertAll(seat => ToSeat(seat, row, full)).ToArray());
    }

    private PlanPoint Scaled(PlanPoint point) => new PlanPoint(point.X * _scale, point.Y * _scale, point.Z * _scale).Rounded();

    private Seat ToSeat(DrawnSeat seat, string row, string section)
    {
        var id = seat.Id ?? $"{section}-{row}-{seat.Label}";
        return new()
        {
            Id = new(NameText.IsPlain(id) && id.Length is > 0 and <= 200 ? id : context.Id(id, seat.Place.ToString())),
            Label = seat.Label,
            Position = Scaled(seat.Middle),
            Features = seat.Features,
            Category = seat.Category is { } category ? new PriceZoneId(context.Id(category, string.Empty)) : null,
        };
    }
}
