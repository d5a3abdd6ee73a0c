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

        return SplitWithin.Outcome(search, static pocket => pocket.Run.Row.Section.Level, "level");
    }
}
