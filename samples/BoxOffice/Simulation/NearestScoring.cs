namespace BoxOfficeSample.Simulation;

/// <summary>The least sum of distances to the focal point, and nothing else.</summary>
internal sealed class NearestScoring : SeatScoring
{
    public override string Name => "nearest the focal point";

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        ArgumentNullException.ThrowIfNull(map);
        var sum = 0L;
        foreach (var seat in seats)
        {
            // Whole micrometres, so that a sum does not depend on its order.
            sum += (long)Math.Round(map.FocalDistanceOf(seat) * 1e6, MidpointRounding.AwayFromZero);
        }

        return -sum;
    }
}
