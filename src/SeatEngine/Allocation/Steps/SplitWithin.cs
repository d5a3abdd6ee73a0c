namespace SeatEngine.Allocation;

/// <summary>Seats a party in several places of one part of the house, nobody alone: the best of all such parts.</summary>
internal static class SplitWithin
{
    /// <summary>The best arrangement within one part; null when none has room.</summary>
    /// <param name="search">What is asked for.</param>
    /// <param name="partOf">The part of the house in which a stretch lies; null for none.</param>
    public static SplitSearch.Arrangement? Best<T>(SeatSearch search, Func<Pocket, T?> partOf)
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

            if (split.Best(pockets) is { } arrangement && (best is null || arrangement.Worth > best.Worth) && LaterRules.Admit(search, arrangement.Seats))
            {
                best = arrangement;
            }
        }

        return best;
    }
}
