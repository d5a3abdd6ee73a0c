using SeatEngine.Halls;
using SeatEngine.Interchange.Csv;
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
        var rows = hall.Sections.Select(static section => section.Rows.Where(static row => !row.Seats.IsEmpty).Select(Middle).ToArray()).Where(static rows => rows.Length > 0).ToArray();
        if (rows.Length == 0)
        {
            return hall;
        }

        var focus = FocalPointEstimate.Of(rows);
        var stage = StageEstimate.Of(focus, seats);
        notes.Add(new("stage-estimated", string.Empty, "The file says nothing of the stage: it is put where the rows look to."));
        return hall with { FocalPoint = focus.Point, Fixtures = stage is null ? hall.Fixtures : hall.Fixtures.Add(stage) };
    }

    private static PlanPoint Middle(Row row) =>
        new(row.Seats.Average(static seat => seat.Position.X), row.Seats.Average(static seat => seat.Position.Y));
}
