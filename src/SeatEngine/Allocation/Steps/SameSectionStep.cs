namespace SeatEngine.Allocation;

/// <summary>In one section, in several parts near each other, nobody alone.</summary>
internal sealed class SameSectionStep() : SeatStep("same section, nobody alone")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        return search.Request.Wheelchairs > 0
            ? AccessSearch.InOneSection(search, mayBeAlone: false)
            : SplitWithin.Outcome(search, levels: false);
    }
}
