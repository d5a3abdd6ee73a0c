namespace SeatEngine.Allocation;

/// <summary>Seats a party in several places of one part of the house, nobody alone: the best of all such parts.</summary>
internal static class SplitWithin
{
    /// <summary>Seats the party by the best arrangement within one part, or says that none has room.</summary>
    /// <param name="search">What is asked for.</param>
    /// <param name="partOf">The part of the house in which a stretch lies; null for none.</param>
    /// <param name="word">What such a part is called.</param>
    public static SeatStepOutcome Outcome<T>(SeatSearch search, Func<Pocket, T?> partOf, string word)
        where T : struct, IComparable<T>
    {
        if (Best(search, partOf) is { } best)
        {
            return SeatStepOutcome.Seated(best.Seats, [.. LaterRules.Relaxed(search, best.Parts.Count)]);
        }

        return search.Available.Count < search.Request.PartySize
            ? TogetherRefusal.NotEnough(search)
            : SeatStepOutcome.Refused(RefusalReason.Alone, $"no {word} has room for the party without somebody alone");
    }

    private static SplitSearch.Arrangement? Best<T>(SeatSearch search, Func<Pocket, T?> partOf)
        where T : struct, IComparable<T>
    {
        var split = new SplitSearch(search, smallestPart: 2);
        SplitSearch.Arrangement? best = null;
        var parts = Pocket.Of(search, search.Available)
            .Where(pocket => partOf(pocket) is not null)
            .GroupBy(pocket => partOf(pocket)!.Value)
            .Select(static group => (group.Key, Top: group.Max(static pocket => pocket.Top), Pockets: group.ToArray()))
            .OrderByDescending(static part => part.Top)
            .ThenBy(static part => part.Key);
        foreach (var (_, top, pockets) in parts)
        {
            if (best is not null && SplitSearch.MostWorth(top) < best.Worth)
            {
                break;
            }

            if (split.Best(pockets) is { } arrangement && (best is null || arrangement.Worth > best.Worth)
                && LaterRules.Admit(search, arrangement.Seats))
            {
                best = arrangement;
            }
        }

        return best;
    }
}
