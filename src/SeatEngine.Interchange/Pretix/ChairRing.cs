using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>
/// Finds round tables in a format that has no word for them: a row whose seats stand all round their middle, equally far
/// from it and from each other.
/// </summary>
internal static class ChairRing
{
    private const int FewestSeats = 5;
    private const int MostSeats = 64;
    private const double RadiusTolerance = 0.04;
    private const double AngleTolerance = 0.2;
    private const double ChairRoom = 0.3;

    /// <summary>The table, its chairs in order round it; null when the row is a row, or has too few seats to tell.</summary>
    public static HallTable? Table(string label, ImmutableArray<Seat> seats)
    {
        if (seats.Length is < FewestSeats or > MostSeats)
        {
            return null;
        }

        var middle = new PlanPoint(seats.Average(static seat => seat.Position.X), seats.Average(static seat => seat.Position.Y));
        var radius = seats.Average(seat => seat.Position.PlanDistanceTo(middle));
        if (radius == 0 || seats.Any(seat => Math.Abs(seat.Position.PlanDistanceTo(middle) - radius) > RadiusTolerance * radius))
        {
            return null;
        }

        var ring = TableRing.Ordered(seats, middle);
        var share = 2 * radius * Math.Sin(Math.PI / ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var chord = ring[i].Position.PlanDistanceTo(ring[(i + 1) % ring.Length].Position);
            if (Math.Abs(chord - share) > AngleTolerance * share)
            {
                return null;
            }
        }

        return new() { Label = label, Seats = ring, Centre = middle, Width = 2 * radius * (1 - ChairRoom) };
    }
}
