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
            return AccessSearch.InOneRow(search);
        }

        if (request.PartySize < 2)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "one person is not parted by an aisle");
        }

        return Best(search) is { } best
            ? SeatStepOutcome.Parted(best.Seats, "an aisle parts the party")
            : Refusals.TooFew(search) ?? Refusals.Of(search, static other => Best(other) is not null, static () =>
                SeatStepOutcome.Refused(RefusalReason.NotTogether, "no row has seats enough on both sides of an aisle"));
    }

    private static Candidate? Best(SeatSearch search)
    {
        Candidate? best = null;
        var party = search.Request.PartySize;
        var isBounded = ReferenceEquals(search.Request.Scoring, SeatScoring.Quality);
        foreach (var (row, top) in search.Allocator.RowsWithAislesOf(search.Ranking))
        {
            if (isBounded && best is { Strands: false }
                && ((long)top * party) + search.Judge.MostAboveQuality(row.Runs.Length) < best.Value.Worth)
            {
                break;
            }

            Improve(search, row, isBounded, ref best);
        }

        return best;
    }

    /// <summary>Slides a window along the row as if there were no aisles, and looks at those that have one inside.</summary>
    private static void Improve(SeatSearch search, MapRow row, bool isBounded, ref Candidate? best)
    {
        var (available, judge, party) = (search.Available, search.Judge, search.Request.PartySize);
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

            var window = seats[first..(last + 1)];
            if (isBounded && best is { Strands: false }
                && judge.QualityOf(window) + judge.MostAboveQuality(row.Runs.Length) < best.Value.Worth)
            {
                continue;
            }

            var placement = judge.Of(window);
            if (!search.Request.Scoring.Offers(search.Map, window) || !judge.Judge(placement).IsAllowed)
            {
                continue;
            }

            var candidate = new Candidate(window, judge.WorthOf(placement), judge.OrphansOf(placement) > 0);
            if (best is not { } other || candidate.IsBetterThan(other, search.Map))
            {
                best = candidate;
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

    private readonly record struct Candidate(SeatIndex[] Seats, long Worth, bool Strands)
    {
        public bool IsBetterThan(Candidate other, SeatMap map) =>
            Strands != other.Strands ? !Strands
            : Worth != other.Worth ? Worth > other.Worth
            : SeatTies.Compare(map, Seats[0], other.Seats[0]) < 0;
    }
}
