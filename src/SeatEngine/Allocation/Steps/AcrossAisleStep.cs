using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
            ? SeatStepOutcome.Parted(best.Seats.AsSpan(), "an aisle parts the party")
            : Refusals.Of(search, static other => Best(other) is not null, () => Refusals.TooFew(search)
                ?? SeatStepOutcome.Refused(RefusalReason.NotTogether, "no row has seats enough on both sides of an aisle"));
    }

    private static Candidate? Best(SeatSearch search)
    {
        Candidate? best = null;
        var party = search.Request.PartySize;
        var isBounded = ReferenceEquals(search.Request.Scoring, SeatScoring.Quality);
        var rows = search.Allocator.RowsWithAislesOf(search.Ranking);
        var mostRuns = rows.Length == 0 ? 0 : rows.Max(static entry => entry.Row.Runs.Length);
        var seats = new List<SeatIndex>();
        foreach (var (row, top) in rows)
        {
            if (best is not null && (search.AnyWillDo || (isBounded && !best.Value.Strands
                && ((long)top * party) + search.Judge.MostAboveQuality(mostRuns) < best.Value.Worth)))
            {
                break;
            }

            if (row.Seats.Length < party)
            {
                continue;
            }

            seats.Clear();
            foreach (var run in row.Runs)
            {
                for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
                {
                    seats.Add(new(slot));
                }
            }

            Improve(search, row, CollectionsMarshal.AsSpan(seats), isBounded, ref best);
        }

        return best;
    }

    /// <summary>Slides a window along the row as if there were no aisles, and looks at those that have one inside.</summary>
    private static void Improve(SeatSearch search, MapRow row, ReadOnlySpan<SeatIndex> seats, bool isBounded, ref Candidate? best)
    {
        var (open, judge, request) = (search.Open.Seats, search.Judge, search.Request);
        var together = 0;
        for (var last = 0; last < seats.Length; last++)
        {
            together = open.Contains(seats[last]) ? together + 1 : 0;
            var first = last - request.PartySize + 1;
            if (together < request.PartySize || !NobodyAlone(seats[first..(last + 1)]))
            {
                continue;
            }

            var window = seats[first..(last + 1)];
            if ((isBounded && best is { Strands: false }
                && judge.QualityOf(window) + judge.MostAboveQuality(row.Runs.Length) < best.Value.Worth)
                || (request.NeedsAisle && !judge.IsAtAisle(window))
                || (request.Orphans.Rule == OrphanRule.Strict && LeavesOrphan(search, window)))
            {
                continue;
            }

            var placement = judge.Of(window);
            if (judge.Allows(placement))
            {
                var candidate = new Candidate(placement.Seats, judge.WorthOf(placement), judge.OrphansOf(placement) > 0);
                best = best is not { } other || candidate.IsBetterThan(other, search.Map) ? candidate : best;
            }
        }
    }

    /// <summary>Whether an orphan is left: between the first and the last all are taken.</summary>
    private static bool LeavesOrphan(SeatSearch search, ReadOnlySpan<SeatIndex> window) =>
        search.Map.ReplacingPlaces.IsEmpty
            && Stretch.OfWindow(search.Free, window[0], window[^1], window.Length).Orphans(search.Request.Orphans) > 0;

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

    private readonly record struct Candidate(ImmutableArray<SeatIndex> Seats, long Worth, bool Strands)
    {
        public bool IsBetterThan(Candidate other, SeatMap map) =>
            Strands != other.Strands ? !Strands
            : Worth != other.Worth ? Worth > other.Worth
            : SeatTies.Compare(map, Seats[0], other.Seats[0]) < 0;
    }
}
