using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Together in one run, box or table.</summary>
internal sealed class TogetherStep(string name, OrphanRule rule) : SeatStep(name)
{
    internal override bool PassesOverStarts => true;

    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        var request = search.Request;
        var asked = request.Orphans.Rule;
        if (rule != OrphanRule.Strict && asked is OrphanRule.Off or OrphanRule.Strict)
        {
            return SeatStepOutcome.Refused(
                RefusalReason.NotApplicable,
                asked == OrphanRule.Off ? "orphans were not minded before either" : "the request forbids orphans");
        }

        var judged = rule == OrphanRule.Strict && asked != OrphanRule.Off ? OrphanRule.Strict : asked;
        var seats = new SeatIndex[request.PartySize];
        if (Find(search, judged, seats, out var barred))
        {
            return rule == OrphanRule.Strict
                ? SeatStepOutcome.Seated(seats)
                : SeatStepOutcome.Seated(seats, "an orphan is left, since every placement there leaves one");
        }

        return TogetherRefusal.Of(search, barred);
    }

    private static bool Find(SeatSearch search, OrphanRule judged, SeatIndex[] seats, out bool barred) =>
        new TogetherSearch(search.Allocator, search.Request, search.Free, [])
        {
            Except = search.Except,
            Offered = search.OfferedStarts,
        }.TryFind(judged, seats, out _, out barred);
}
