using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Multiplies all places and sizes of a hall, and rounds them to whole millimetres.</summary>
internal static class HallScaling
{
    public static Hall Scaled(Hall hall, double factor) => hall with
    {
        FocalPoint = Scaled(hall.FocalPoint, factor),
        Levels = [.. hall.Levels.Select(level =>
            level with { FocalPoint = Scaled(level.FocalPoint, factor), Outline = Scaled(level.Outline, factor) })],
        Zones = [.. hall.Zones.Select(zone => zone with { FocalPoint = Scaled(zone.FocalPoint, factor) })],
        Sections = [.. hall.Sections.Select(section => Scaled(section, factor))],
        Areas = [.. hall.Areas.Select(area => area with { Centre = Scaled(area.Centre, factor), Outline = Scaled(area.Outline, factor) })],
        Fixtures = [.. hall.Fixtures.Select(fixture =>
            fixture with
            {
                Position = Scaled(fixture.Position, factor),
                Outline = Scaled(fixture.Outline, factor),
                Height = fixture.Height is { } height ? Math.Max(0.001, Math.Round(height * factor, 3)) : null,
            })],
    };

    private static Section Scaled(Section section, double factor) => section with
    {
        FocalPoint = Scaled(section.FocalPoint, factor),
        Outline = Scaled(section.Outline, factor),
        Rows = [.. section.Rows.Select(row => row with { Seats = Scaled(row.Seats, factor) })],
        Boxes = [.. section.Boxes.Select(box => box with { Seats = Scaled(box.Seats, factor), Outline = Scaled(box.Outline, factor) })],
        Tables = [.. section.Tables.Select(table => Scaled(table, factor))],
    };

    private static HallTable Scaled(HallTable table, double factor) => table with
    {
        Seats = Scaled(table.Seats, factor),
        Centre = Scaled(table.Centre, factor),
        Width = Math.Round(table.Width * factor, 3),
        Depth = Math.Round(table.Depth * factor, 3),
    };

    private static ImmutableArray<Seat> Scaled(ImmutableArray<Seat> seats, double factor) =>
        [.. seats.Select(seat => seat with { Position = Scaled(seat.Position, factor) })];

    private static ImmutableArray<PlanPoint> Scaled(ImmutableArray<PlanPoint> points, double factor) =>
        [.. points.Select(point => Scaled(point, factor))];

    private static PlanPoint? Scaled(PlanPoint? point, double factor) => point is { } given ? Scaled(given, factor) : null;

    private static PlanPoint Scaled(PlanPoint point, double factor) =>
        new PlanPoint(point.X * factor, point.Y * factor, point.Z * factor).Rounded();
}
