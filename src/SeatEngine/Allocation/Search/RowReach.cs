using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The ball in which the seats of a row lie.</summary>
internal readonly record struct RowReach(PlanPoint Middle, double Radius)
{
    public static RowReach Of(SeatMap map, MapRow row)
    {
        if (row.Seats.IsEmpty)
        {
            return default;
        }

        var middle = NearScoring.MiddleOf(map, row.Seats.AsSpan());
        return new(middle, row.Seats.Max(seat => map.PositionOf(seat).DistanceTo(middle)));
    }

    /// <summary>No seat of the row is nearer to a point; may be negative.</summary>
    public double LeastDistanceTo(PlanPoint point) => Middle.DistanceTo(point) - Radius;
}
