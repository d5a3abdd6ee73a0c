using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Seats a party in several places of one part of the house, nobody alone: the best of all such parts.</summary>
internal static class SplitWithin
{
    private const int Sections = 100;
    private const int Levels = 101;

    /// <summary>Seats the party by the best arrangement within one part, or says that none has room.</summary>
    /// <param name="search">What is asked for.</param>
    /// <param name="levels">Whether the parts are the levels, not the sections.</param>
    public static SeatStepOutcome Outcome(SeatSearch search, bool levels) =>
        Best(search, levels) is { } best
            ? SeatStepOutcome.InParts(best.Seats)
            : Refusals.Of(search, other => Best(other, levels) is not null, () => Refusals.TooFew(search)
                ?? SeatStepOutcome.Refused(RefusalReason.Alone,
                    $"no {(levels ? "level" : "section")} has room for the party without somebody alone"));

    private static Arrangement? Best(SeatSearch search, bool levels) => search.WithinMeans(search => BestOfAll(search, levels));

    private static Arrangement? BestOfAll(SeatSearch search, bool levels)
    {
        var split = new SplitSearch(search, smallestPart: 2);
        Arrangement? best = null;
        var above = search.Judge.MostAboveMean(Math.Max(1, search.Request.PartySize / 2));
        var parts = search.Allocator.PartsOf(search.Ranking, levels);
        var memo = search.MemoOf(levels ? Levels : Sections, parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (best is not null && (search.AnyWillDo || (part.Top / (double)SeatRanking.MaxQuality) + above < best.Worth))
            {
                break;
            }

            var stamp = 1;
            foreach (var row in part.Rows)
            {
                stamp = Math.Max(stamp, 1 + search.Open.StampOf(row));
            }

            var toBeat = best?.Worth ?? double.NegativeInfinity;
            if (!memo.TryGet(i, stamp, toBeat, out var found))
            {
                found = split.Best(part.Rows, toBeat, out var most);
                memo.Set(i, stamp, most, found);
            }

            Arrangement.Keep(ref best, found);
        }

        return best;
    }
}
