using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Brings halls that were drawn in plan units to metres.</summary>
internal static class PlanUnits
{
    private const double UsualPitch = 0.55;

    /// <summary>How many metres a unit is, if neighbours sit at the usual pitch; 1 when no two seats tell.</summary>
    public static double MetresPerUnit(Hall hall)
    {
        var pitches = new List<double>();
        foreach (var section in hall.Sections)
        {
            foreach (var row in section.Rows)
            {
                Add(pitches, row.Seats);
            }
        }

        if (pitches.Count == 0)
        {
            foreach (var seats in hall.Sections.SelectMany(static section => section.Tables.Select(static table => table.Seats).Concat(section.Boxes.Select(static box => box.Seats))))
            {
                Add(pitches, seats);
            }
        }

        pitches.Sort();
        return pitches.Count == 0 ? 1 : UsualPitch / pitches[pitches.Count / 2];
    }

    public static HallNote Note(double metresPerUnit) => new("unit-scaled", string.Empty, FormattableString.Invariant(
        $"The format knows no metres: a plan unit is taken as {metresPerUnit:0.######} m, so that the median seat pitch is {UsualPitch} m."));

    /// <summary>The hall with every place multiplied and rounded to the millimetre.</summary>
    public static Hall Scaled(Hall hall, double factor)
    {
        return hall with
        {
            FocalPoint = ScaledOrNull(hall.FocalPoint),
            Levels = [.. hall.Levels.Select(level => level with { Outline = All(level.Outline) })],
            Zones = [.. hall.Zones.Select(zone => zone with { FocalPoint = ScaledOrNull(zone.FocalPoint) })],
            Sections = [.. hall.Sections.Select(Section)],
            Areas = [.. hall.Areas.Select(area => area with { Centre = Point(area.Centre), Outline = All(area.Outline) })],
            Fixtures = [.. hall.Fixtures.Select(fixture => fixture with { Position = Point(fixture.Position), Outline = All(fixture.Outline) })],
        };

        PlanPoint Point(PlanPoint p) => new PlanPoint(p.X * factor, p.Y * factor, p.Z * factor).Rounded();

        PlanPoint? ScaledOrNull(PlanPoint? p) => p is { } point ? Point(point) : null;

        ImmutableArray<PlanPoint> All(ImmutableArray<PlanPoint> points) => [.. points.Select(Point)];

        ImmutableArray<Seat> Seats(ImmutableArray<Seat> seats) => [.. seats.Select(seat => seat with { Position = Point(seat.Position) })];

        Section Section(Section section) => section with
        {
            FocalPoint = ScaledOrNull(section.FocalPoint),
            Outline = All(section.Outline),
            Rows = [.. section.Rows.Select(row => row with { Seats = Seats(row.Seats) })],
            Boxes = [.. section.Boxes.Select(box => box with { Seats = Seats(box.Seats), Outline = All(box.Outline) })],
            Tables = [.. section.Tables.Select(table => table with
            {
                Seats = Seats(table.Seats),
                Centre = Point(table.Centre),
                Width = Math.Round(table.Width * factor, 3),
                Depth = Math.Round(table.Depth * factor, 3),
            })],
        };
    }

    private static void Add(List<double> pitches, ImmutableArray<Seat> seats)
    {
        for (var i = 1; i < seats.Length; i++)
        {
            var pitch = seats[i].Position.PlanDistanceTo(seats[i - 1].Position);
            if (pitch > 0 && double.IsFinite(pitch))
            {
                pitches.Add(pitch);
            }
        }
    }
}
