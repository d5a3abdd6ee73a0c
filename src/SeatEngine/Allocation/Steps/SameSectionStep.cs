using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>In one section, in several parts near each other, nobody alone.</summary>
internal sealed class SameSectionStep() : SeatStep("same section, nobody alone")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.Request.Wheelchairs > 0)
        {
            return AccessSearch.Outcome(search, wholeSection: true);
        }

        var best = SplitWithin.Best<SectionId>(search, static pocket => pocket.Run.Row.Section.Id);
        return best is not null
            ? SeatStepOutcome.Seated(best.Seats, [.. LaterRules.Relaxed(search, best.Parts.Count)])
            : search.Available.Count < search.Request.PartySize
                ? TogetherRefusal.NotEnough(search)
                : SeatStepOutcome.Refused(RefusalReason.Alone, "no section has room for the party without somebody alone");
    }
}
