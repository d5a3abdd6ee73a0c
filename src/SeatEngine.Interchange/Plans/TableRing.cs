using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Puts the chairs of a table in order round it.</summary>
internal static class TableRing
{
    /// <summary>The chairs clockwise as seen, from the first one of the list; chairs at the very middle keep their order, last.</summary>
    public static ImmutableArray<Seat> Ordered(ImmutableArray<Seat> seats, PlanPoint centre)
    {
        if (seats.Length < 3)
        {
            return seats;
        }

        var start = Angle(seats[0], centre);
        return
        [
            .. seats.Select((seat, order) => (Seat: seat, Order: order, Angle: Turn(Angle(seat, centre) - start)))
                .OrderBy(static chair => chair.Angle)
                .ThenBy(static chair => chair.Order)
                .Select(static chair => chair.Seat),
        ];
    }

    /// <summary>The place in an ordered ring after which the widest gap lies.</summary>
    public static int WidestGapAfter(ImmutableArray<Seat> ring, PlanPoint centre)
    {
        var (widest, after) = (-1.0, 0);
        for (var i = 0; i < ring.Length; i++)
        {
            var gap = Turn(Angle(ring[(i + 1) % ring.Length], centre) - Angle(ring[i], centre));
            if (gap > widest + 1e-9)
            {
                (widest, after) = (gap, i);
            }
        }

        return after;
    }

    private static double Angle(Seat seat, PlanPoint centre) => Math.Atan2(seat.Position.Y - centre.Y, seat.Position.X - centre.X);

    // Rounded, so that the start does not come out a hair below a full turn.
    private static double Turn(double angle)
    {
        var turn = Math.Round(angle < 0 ? angle + (2 * Math.PI) : angle, 9);
        return turn >= 6.283185307 ? 0 : turn;
    }
}
