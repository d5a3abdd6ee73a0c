using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// The sum of the distances to the nearest of some seats, the least first; none that the request's own scoring refuses. Each seat is
/// measured once.
/// </summary>
internal sealed class BesideScoring(SeatSet beside, SeatScoring own) : SeatScoring
{
    private readonly NearestPoint _nearest = new([.. beside.ToArray().Select(beside.Map.PositionOf)]);

    /// <summary>By slot, one more than the distance in micrometres; 0 where it is not known yet.</summary>
    private readonly uint[] _known = new uint[beside.Map.SlotCount];

    public override string Name => "near";

    internal override bool IsSumOfSeats => own.OffersAll;

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        if (!own.Offers(map, seats))
        {
            return long.MinValue;
        }

        var sum = 0L;
        foreach (var seat in seats)
        {
            ref var known = ref _known[seat.Value];
            known = known > 0 ? known : 1 + (uint)Math.Min(Math.Round(_nearest.DistanceTo(map.PositionOf(seat)) * 1e6), 4e9);
            sum += known - 1;
        }

        return -sum;
    }
}
