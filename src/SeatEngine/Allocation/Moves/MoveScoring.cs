using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The quality of places, less what the way from the present ones takes off; none in other price zones.</summary>
internal sealed class MoveScoring(PlanPoint present, MoveRequest request, KeptZones? zones) : SeatScoring
{
    public override string Name => "quality less the way";

    public override bool UsesWeights => true;

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        if (zones?.Hold(seats) == false)
        {
            return long.MinValue;
        }

        var ranking = request.Ranking ?? map.PrimaryRanking;
        var sum = 0L;
        foreach (var seat in seats)
        {
            sum += ranking.QualityOf(seat);
        }

        var way = request.PerMetre * NearScoring.MiddleOf(map, seats).DistanceTo(present);
        return sum - (long)Math.Round(way * seats.Length * SeatRanking.MaxQuality, MidpointRounding.AwayFromZero);
    }
}
