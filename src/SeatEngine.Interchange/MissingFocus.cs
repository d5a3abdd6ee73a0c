using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Gives halls that do not say what people look at a focal point, and a stage to be drawn.</summary>
internal static class MissingFocus
{
    public static Hall Filled(Hall hall, List<HallNote> notes)
    {
        var hasStage = hall.Fixtures.Any(static fixture => fixture.Kind == FixtureKind.Stage);
        if (hall.FocalPoint is not null || hasStage)
        {
            return hall;
        }

        var seats = hall.Sections.SelectMany(static section => section.Rows.SelectMany(static row => row.Seats)
            .Concat(section.Boxes.SelectMany(static box => box.Seats))
            .Concat(section.Tables.SelectMany(static table => table.Seats)))
            .Select(static seat => seat.Position)
            .ToArray();
        var blocks = hall.Sections.SelectMany(Blocks).ToArray();
        if (blocks.Length == 0)
        {
            return hall;
        }

        if (DrawnStage(hall, seats) is { } drawn)
        {
            notes.Add(new("stage-found", string.Empty,
                "The file does not say which shape is the stage: it is the large one without a name and without seats."));
            return WithStage(hall, drawn, seats);
        }

        var focus = FocalPointEstimate.Of(blocks);
        notes.Add(new("stage-estimated", string.Empty, "The file says nothing of the stage: it is put where the rows look to."));
        hall = hall with { FocalPoint = focus.Point };
        return StageEstimate.Of(focus, seats) is { } stage ? hall with { Fixtures = hall.Fixtures.Add(stage) } : hall;
    }

    // In the round, what is looked at is the middle of the stage; else its front, which a map finds by itself.
    private static Hall WithStage(Hall hall, int drawn, PlanPoint[] seats)
    {
        var stage = hall.Fixtures[drawn] with { Kind = FixtureKind.Stage };
        var isRound = PlanOutline.Contains(stage.Outline.AsSpan(), PlanBounds.Around(seats).Centre);
        return hall with { Fixtures = hall.Fixtures.SetItem(drawn, stage), FocalPoint = isRound ? stage.Position : null };
    }

    // A section may hold several blocks that look different ways; where a row label comes again, another block begins.
    private static IEnumerable<IReadOnlyList<PlanPoint>> Blocks(Section section)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var block = new List<PlanPoint>();
        foreach (var row in section.Rows.Where(static row => !row.Seats.IsEmpty))
        {
            if (!labels.Add(row.Label))
            {
                yield return block;
                block = [];
                labels = new(StringComparer.Ordinal) { row.Label };
            }

            block.Add(Middle(row));
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    // The place of the largest shape without a name and without seats, if it is large.
    private static int? DrawnStage(Hall hall, PlanPoint[] seats)
    {
        const double LeastShare = 0.03;
        var house = PlanBounds.Around(seats);
        var largest = LeastShare * house.Width * house.Height;
        int? found = null;
        for (var i = 0; i < hall.Fixtures.Length; i++)
        {
            if (hall.Fixtures[i] is not { Kind: FixtureKind.Obstacle, Name: null } shape)
            {
                continue;
            }

            var bounds = PlanBounds.Around(shape.Outline);
            if (bounds.Width * bounds.Height > largest
                && !Array.Exists(seats, seat => bounds.Contains(seat) && PlanOutline.Contains(shape.Outline.AsSpan(), seat)))
            {
                (found, largest) = (i, bounds.Width * bounds.Height);
            }
        }

        return found;
    }

    private static PlanPoint Middle(Row row) =>
        new(row.Seats.Average(static seat => seat.Position.X), row.Seats.Average(static seat => seat.Position.Y));
}
