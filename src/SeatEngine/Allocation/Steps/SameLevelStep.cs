using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>On one level, in several parts near each other, nobody alone.</summary>
internal sealed class SameLevelStep() : SeatStep("same level, nobody alone")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.Request.Wheelchairs > 0)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "people in wheelchairs are not parted from the party");
        }

        if (search.Map.Rows.Select(static row => row.Section.Level).OfType<LevelId>().Distinct().Count() < 2)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "the hall has one level");
        }

        var best = SplitWithin.Best(search, static pocket => pocket.Run.Row.Section.Level);
        return best is not null
            ? SeatStepOutcome.Seated(best.Seats, [.. LaterRules.Relaxed(search, best.Parts.Count)])
            : search.Available.Count < search.Request.PartySize
                ? TogetherRefusal.NotEnough(search)
                : SeatStepOutcome.Refused(RefusalReason.Alone, "no level has room for the party without somebody alone");
    }
}
