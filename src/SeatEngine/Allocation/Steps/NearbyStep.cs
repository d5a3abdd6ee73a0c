using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>For a party that wants to sit beside others and cannot: together, as near to them as can be.</summary>
internal sealed class NearbyStep() : SeatStep("together, near the seats asked for")
{
    internal override bool PassesOverStarts => true;

    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.Request.Beside is not { IsEmpty: false } beside)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "nobody is to be sat beside");
        }

        var request = search.Request with
        {
            Beside = null,
            Scoring = new BesideScoring(beside, search.Request.Scoring),
            ShuffleSeed = null
        };
        var seats = new SeatIndex[request.PartySize];
        var together =
            new TogetherSearch(search.Allocator, request, search.Free, []) { Except = search.Except, Offered = search.OfferedStarts };
        var rule = request.Orphans.Rule;
        var found = together.TryFind(rule == OrphanRule.Off ? rule : OrphanRule.Strict, seats, out _, out var barred)
            || (barred && rule != OrphanRule.Strict && together.TryFind(OrphanRule.Off, seats, out _, out _));
        return found
            ? SeatStepOutcome.Seated(seats, "near, but not beside the seats asked for")
            : TogetherRefusal.Of(search, barred);
    }

    /// <summary>
    /// The sum of the distances to the nearest of some seats, the least first; none that the request's own scoring refuses.
    /// </summary>
    private sealed class BesideScoring(SeatSet beside, SeatScoring own) : SeatScoring
    {
        private readonly PlanPoint[] _points = [.. beside.ToArray().Select(beside.Map.PositionOf)];

        public override string Name => "near";

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            if (!own.Offers(map, seats))
            {
                return long.MinValue;
            }

            var sum = 0L;
            foreach (var seat in seats)
            {
                var position = map.PositionOf(seat);
                sum += (long)Math.Round(_points.Min(point => point.DistanceTo(position)) * 1e6);
            }

            return -sum;
        }
    }
}
