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

        if (search.Allocator.PartsOf(search.Ranking, levels: true).Length < 2)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "the hall has one level");
        }

        return SplitWithin.Outcome(search, levels: true);
    }
}
