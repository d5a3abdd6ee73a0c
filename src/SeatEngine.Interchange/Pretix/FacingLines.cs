using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>
/// Finds tables in a format that has no word for them: a row whose seats lie in two parallel lines that face each other
/// is a table with people on both sides.
/// </summary>
internal static class FacingLines
{
    private const int FewestSeats = 4;

    /// <summary>The table, its chairs in order round it; null when the row is a row.</summary>
    public static HallTable? Table(string label, ImmutableArray<Seat> seats)
    {
        if (seats.Length < FewestSeats)
        {
            return null;
        }

        var middle = PlanBounds.Around(seats.Select(static seat => seat.Position)).Centre;
        var angle = MainAxis(seats, middle);
        return Along(label, seats, middle, angle) ?? Along(label, seats, middle, angle + (Math.PI / 2));
    }

    private static double MainAxis(ImmutableArray<Seat> seats, PlanPoint middle)
    {
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var seat in seats)
        {
            var (dx, dy) = (seat.Position.X - middle.X, seat.Position.Y - middle.Y);
            (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
        }

        return Math.Atan2(2 * xy, xx - yy) / 2;
    }

    private static HallTable? Along(string label, ImmutableArray<Seat> seats, PlanPoint middle, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var chairs = seats.Select(seat => (
            Seat: seat,
            Along: ((seat.Position.X - middle.X) * cos) + ((seat.Position.Y - middle.Y) * sin),
            Across: ((seat.Position.Y - middle.Y) * cos) - ((seat.Position.X - middle.X) * sin)))
                .OrderBy(static chair => chair.Along).ToArray();
        var left = Array.FindAll(chairs, static chair => chair.Across < 0);
        var right = Array.FindAll(chairs, static chair => chair.Across >= 0);
        if (Math.Abs(left.Length - right.Length) > 1 || Math.Min(left.Length, right.Length) < 2)
        {
            return null;
        }

        var (near, far) = (left.Average(static chair => chair.Across), right.Average(static chair => chair.Across));
        var apart = far - near;
        var isTwoLines = Array.TrueForAll(left, chair => Math.Abs(chair.Across - near) < 0.1 * apart)
            && Array.TrueForAll(right, chair => Math.Abs(chair.Across - far) < 0.1 * apart);
        var length = chairs[^1].Along - chairs[0].Along;
        var pitch = length / (Math.Max(left.Length, right.Length) - 1);

        // People have more room across a table than beside each other.
        if (!isTwoLines || apart < pitch
            || !Face(left.Select(static chair => chair.Along).ToArray(), right.Select(static chair => chair.Along).ToArray()))
        {
            return null;
        }

        return new HallTable
        {
            Label = label,
            Seats = [.. left.Select(static chair => chair.Seat), .. right.Reverse().Select(static chair => chair.Seat)],
            Shape = TableShape.Rectangular,
            Centre = middle,
            Width = length + pitch,
            Depth = apart * 0.6,
            Rotation = Math.Round(angle * 180 / Math.PI, 6),
        };
    }

    // Each seat of the shorter line has one over against it, within a third of a pitch.
    private static bool Face(double[] left, double[] right)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        var pitch = (many[^1] - many[0]) / (many.Length - 1);
        return pitch > 0 && Array.TrueForAll(few, at => Array.Exists(many, other => Math.Abs(other - at) < pitch / 3));
    }
}
