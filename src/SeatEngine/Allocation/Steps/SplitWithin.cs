using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Seats a party in several places of one part of the house, nobody alone: the best of all such parts.</summary>
internal static class SplitWithin
{
    /// <summary>Seats the party by the best arrangement within one part, or says that none has room.</summary>
    /// <param name="search">What is asked for.</param>
    /// <param name="partOf">The part of the house in which a stretch lies; null for none.</param>
    /// <param name="word">What such a part is called.</param>
    public static SeatStepOutcome Outcome<T>(SeatSearch search, Func<Pocket, T?> partOf, string word)
        where T : struct, IComparable<T> =>
        Best(search, partOf) is { } best
            ? SeatStepOutcome.InParts(best.Seats)
            : Refusals.TooFew(search) ?? Refusals.Of(search, other => Best(other, partOf) is not null, () =>
                SeatStepOutcome.Refused(RefusalReason.Alone, $"no {word} has room for the party without somebody alone"));

    private static Arrangement? Best<T>(SeatSearch search, Func<Pocket, T?> partOf)
        where T : struct, IComparable<T>
    {
        var split = new SplitSearch(search, smallestPart: 2);
        Arrangement? best = null;
        var party = search.Request.PartySize;
        var above = search.Judge.MostAboveMean(Math.Max(1, party / 2));
        var parts = search.Pockets()
            .Where(pocket => partOf(pocket) is not null)
            .GroupBy(pocket => partOf(pocket)!.Value)
            .Select(static group => (group.Key, Top: group.Max(static pocket => pocket.Top), Pockets: group.ToArray()))
            .Where(part => part.Pockets.Sum(static pocket => pocket.Length) >= party)
            .OrderByDescending(static part => part.Top)
            .ThenBy(static part => part.Key);
        foreach (var (_, top, pockets) in parts)
        {
            var most = (top / (double)SeatRanking.MaxQuality) + above;
            if (best is not null && most < best.Worth)
            {
                break;
            }

            // As few parts as can be each cost something.
            if (best is not null && most - PlacementJudge.LossOfParts(FewestParts(pockets, party)) < best.Worth)
            {
                continue;
            }

            Arrangement.Keep(ref best, split.Best(pockets));
        }

        return best;
    }

    private static int FewestParts(Pocket[] pockets, int party)
    {
        var longest = pockets.Max(static pocket => pocket.Length);
        return (party + longest - 1) / longest;
    }
}
