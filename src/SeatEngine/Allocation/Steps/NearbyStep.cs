using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>For a party that wants to sit beside others and cannot: together, as near to them as can be.</summary>
internal sealed class NearbyStep() : SeatStep("together, near the seats asked for")
{
    internal override bool PassesOverStarts => true;

    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.Request.BesideWanted is null)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "nobody is to be sat beside");
        }

        var request = search.Request with
        {
            Beside = null,
            Scoring = search.Nearness,
            ShuffleSeed = null
        };
        var seats = new SeatIndex[request.PartySize];
        var together = search.Together(request);
        var rule = request.Orphans.Rule;
        var found = together.TryFind(rule == OrphanRule.Off ? rule : OrphanRule.Strict, seats, out _, out var barred)
            || (barred && rule != OrphanRule.Strict && together.TryFind(OrphanRule.Off, seats, out _, out _));
        return !found ? TogetherRefusal.Of(search.With(search.Request with { Beside = null }), barred)
            : search.Judge.IsBeside(search.Judge.Of(seats)) ? SeatStepOutcome.Seated(seats)
            : SeatStepOutcome.Seated(seats, "near, but not beside the seats asked for");
    }
}
