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

        var split = new SplitSearch(search, smallestPart: 2);
        SplitSearch.Arrangement? best = null;
        var sections = Pocket.Of(search, search.Available)
            .GroupBy(static pocket => pocket.Run.Row.Section)
            .Select(static group => (group.Key.Id, Top: group.Max(static pocket => pocket.Top), Pockets: group.ToArray()))
            .OrderByDescending(static section => section.Top)
            .ThenBy(static section => section.Id);
        foreach (var (_, top, pockets) in sections)
        {
            if (best is not null && SplitSearch.MostWorth(top) < best.Worth)
            {
                break;
            }

            if (split.Best(pockets) is { } arrangement && (best is null || arrangement.Worth > best.Worth) && LaterRules.Admit(search, arrangement.Seats))
            {
                best = arrangement;
            }
        }

        return best is not null
            ? SeatStepOutcome.Seated(best.Seats, [.. LaterRules.Relaxed(search, best.Parts.Count)])
            : search.Available.Count < search.Request.PartySize
                ? TogetherRefusal.NotEnough(search)
                : SeatStepOutcome.Refused(RefusalReason.Alone, "no section has room for the party without somebody alone");
    }
}
