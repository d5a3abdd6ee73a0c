using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>In one row, parted only by an aisle. From four people on, nobody is alone on a side of it.</summary>
internal sealed class AcrossAisleStep() : SeatStep("one row, across an aisle")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        var request = search.Request;
        if (request.Wheelchairs > 0)
        {
            return AccessSearch.Outcome(search, wholeSection: false);
        }

        if (request.PartySize < 2)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "one person is not parted by an aisle");
        }

        var best = new Candidate([], long.MinValue, true);
        foreach (var (row, top) in search.Allocator.RowsWithAislesOf(search.Ranking))
        {
            if (!best.Strands && IsBounded(search) && ((long)top * request.PartySize) + MostPreference(search) < best.Worth)
            {
                break;
            }

            Improve(search, row, ref best);
        }

        if (best.Seats.Length == 0)
        {
            return search.Available.Count < request.PartySize
                ? TogetherRefusal.NotEnough(search)
                : SeatStepOutcome.Refused(RefusalReason.NotTogether, "no row has seats enough on both sides of an aisle");
        }

        var relaxed = LaterRules.Relaxed(search, 1);
        relaxed.Insert(0, "an aisle parts the party");
        if (best.Strands)
        {
            relaxed.Add("an orphan is left");
        }

        return SeatStepOutcome.Seated(best.Seats, [.. relaxed]);
    }

    /// <summary>Slides a window along the row as if there were no aisles, and looks at those that have one inside.</summary>
    private static void Improve(SeatSearch search, MapRow row, ref Candidate best)
    {
        var available = search.Available;
        var party = search.Request.PartySize;
        var seats = row.Runs.SelectMany(static run => Enumerable.Range(run.First.Value, run.Length))
            .Select(static slot => new SeatIndex(slot)).ToArray();
        var together = 0;
        for (var last = 0; last < seats.Length; last++)
        {
            together = available.Contains(seats[last]) ? together + 1 : 0;
            var first = last - party + 1;
            if (together < party || !NobodyAlone(seats.AsSpan(first, party)))
            {
                continue;
            }

            var worth = Worth(search, seats.AsSpan(first, party));
            if (worth == long.MinValue || (!best.Strands && worth < best.Worth))
            {
                continue;
            }

            var window = seats[first..(last + 1)];
            var strands = Strands(search, window);
            if ((strands && search.Request.Orphans.Rule == OrphanRule.Strict) || !LaterRules.Admit(search, window)
                || (strands && !best.Strands))
            {
                continue;
            }

            if ((best.Strands && !strands) || worth > best.Worth
                || (worth == best.Worth && SeatTies.Compare(search.Map, window[0], best.Seats[0]) < 0))
            {
                best = new(window, worth, strands);
            }
        }
    }

    /// <summary>Whether the window spans an aisle, and in a party of four or more nobody sits alone beside it.</summary>
    private static bool NobodyAlone(ReadOnlySpan<SeatIndex> window)
    {
        var (runs, length, shortest) = (1, 1, int.MaxValue);
        for (var i = 1; i < window.Length; i++)
        {
            if (window[i].Value == window[i - 1].Value + 1)
            {
                length++;
                continue;
            }

            (runs, shortest, length) = (runs + 1, Math.Min(shortest, length), 1);
        }

        return runs > 1 && (window.Length < 4 || Math.Min(shortest, length) > 1);
    }

    private static bool Strands(SeatSearch search, SeatIndex[] window)
    {
        var policy = search.Request.Orphans;
        var left = SlotBits.OnesBefore(search.Free.Words, window[0].Value);
        var right = SlotBits.OnesFrom(search.Free.Words, window[^1].Value + 1);
        bool TooFew(int free, SeatIndex next) =>
            free > 0 && free < policy.SmallestLeft && !(policy.AllowedAtAisle && !search.Map.IsSeat(next));
        return policy.Rule != OrphanRule.Off
            && (TooFew(left, new(window[0].Value - left - 1)) || TooFew(right, new(window[^1].Value + 1 + right)));
    }

    private static bool IsBounded(SeatSearch search) => ReferenceEquals(search.Request.Scoring, SeatScoring.Quality);

    private static long PerPreference(SeatRequest request) => (long)Math.Round(request.Weights.Preference * SeatRanking.MaxQuality);

    private static long MostPreference(SeatSearch search) =>
        search.Request.Prefer is null ? 0 : PerPreference(search.Request) * search.Request.PartySize;

    private static long Worth(SeatSearch search, ReadOnlySpan<SeatIndex> window)
    {
        var request = search.Request;
        if (!ReferenceEquals(request.Scoring, SeatScoring.Quality))
        {
            return request.Scoring.ScoreOf(search.Map, window);
        }

        var preference = PerPreference(request);
        var worth = 0L;
        foreach (var seat in window)
        {
            worth += search.Ranking.Qualities[seat.Value]
                + (request.Prefer?.Contains(seat) == true ? preference : 0)
                - (request.Avoid?.Contains(seat) == true ? preference : 0);
        }

        return worth;
    }

    private readonly record struct Candidate(SeatIndex[] Seats, long Worth, bool Strands);
}
