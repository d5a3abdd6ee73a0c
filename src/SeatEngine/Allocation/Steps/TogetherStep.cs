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

        var seats = new SeatIndex[request.PartySize];
        var together = search.Together(request);
        if (!TryFind(together, asked, seats, out var barred))
        {
            return TogetherRefusal.Of(search, barred);
        }

        return rule != OrphanRule.Strict && search.Offered.Count == 0 && search.Judge.OrphansOf(search.Judge.Of(seats)) > 0
            ? SeatStepOutcome.Seated(seats, "an orphan is left, since every placement there leaves one")
            : SeatStepOutcome.Seated(seats);
    }

    private bool TryFind(TogetherSearch together, OrphanRule asked, SeatIndex[] seats, out bool barred)
    {
        if (rule == OrphanRule.Strict)
        {
            return together.TryFind(asked == OrphanRule.Off ? asked : OrphanRule.Strict, seats, out _, out barred);
        }

        // Lenient in the house is: an orphan only where no placement of the house avoids one.
        barred = false;
        return (asked == OrphanRule.LenientInHouse && together.TryFind(OrphanRule.Strict, seats, out _, out _))
            || together.TryFind(asked, seats, out _, out barred);
    }
}
