using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// How near the middle of the seats lies to a point, in whole millimetres; of equally near ones the better by a ranking.
/// </summary>
internal sealed class NearScoring(PlanPoint point, SeatRanking? ranking) : SeatScoring
{
    public override string Name => "nearest to a place";

    internal override bool OffersAll => true;

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        var quality = 0L;
        foreach (var seat in seats)
        {
            quality += (ranking ?? map.PrimaryRanking).QualityOf(seat);
        }

        var millimetres = (long)Math.Round(MiddleOf(map, seats).DistanceTo(point) * 1000, MidpointRounding.AwayFromZero);
        return quality - (millimetres << 27);
    }

    /// <summary>The middle of some seats.</summary>
    public static PlanPoint MiddleOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var seat in seats)
        {
            var position = map.PositionOf(seat);
            (x, y, z) = (x + position.X, y + position.Y, z + position.Z);
        }

        return new(x / seats.Length, y / seats.Length, z / seats.Length);
    }
}
