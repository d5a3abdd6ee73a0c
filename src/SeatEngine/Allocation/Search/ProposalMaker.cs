using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Makes a proposal of what a step found.</summary>
internal static class ProposalMaker
{
    public static SeatProposal Make(SeatSearch search, SeatStep step, SeatStepOutcome outcome)
    {
        var penalty = step.Penalty ?? 0;
        if (outcome.Area is { } area)
        {
            return new(search.Map, PlaceSelection.Of(area.Area, area.Count), [], step.Name)
            {
                Score = new(0, 0, 0, 0, penalty),
                Relaxed = outcome.Relaxed,
            };
        }

        var map = search.Map;
        var seats = outcome.Seats;
        var stretches = Stretches(map, search.Free, seats);
        return new(map, PlaceSelection.Of(seats.Select(seat => map.IdOf(seat))), seats, step.Name)
        {
            Score = ScoreOf(search, seats, stretches, penalty),
            Relaxed = outcome.Relaxed,
            LeavesBehind =
                [.. stretches.SelectMany(static stretch => new[] { stretch.Left, stretch.Right }).Where(static left => left > 0)],
            FocalDistance = seats.Average(seat => map.FocalDistanceOf(seat)),
            IsTogether = IsTogether(map, seats, stretches),
        };
    }

    private static SeatScore ScoreOf(SeatSearch search, ImmutableArray<SeatIndex> seats, List<Stretch> stretches, double penalty)
    {
        var request = search.Request;
        var mix = request.PartyMix;
        var people = (double)seats.Length;
        var quality = seats.Average(seat => (double)search.Ranking.QualityOf(seat)) / SeatRanking.MaxQuality;
        if (!request.Scoring.UsesWeights)
        {
            return new(quality, 0, 0, 0, penalty);
        }

        var stranded = stretches.Sum(stretch => mix.StrandedOf(stretch.Left + stretch.Taken + stretch.Right) - mix
            .StrandedOf(stretch.Left) - mix.StrandedOf(stretch.Right));
        var aisle = IsAtAisle(search.Map, request.Aisle, seats) ? request.Weights.Aisle / people : 0;
        var preferred = seats.Count(seat => request.Prefer?.Contains(seat) == true) - seats
            .Count(seat => request.Avoid?.Contains(seat) == true);
        var companions = request.Wheelchairs == 0 ? 0 : seats.Count(seat => IsCompanionAmong(search, seat, seats));
        return new(
            quality,
            request.Weights.Fragmentation * stranded / people,
            aisle,
            ((request.Weights.Preference * preferred) + (request.Weights.Companion * companions)) / people,
            penalty);
    }

    private static bool IsCompanionAmong(SeatSearch search, SeatIndex seat, ImmutableArray<SeatIndex> seats) =>
        !search.Allocator.WheelchairPlaces.Contains(seat)
        && seats.Any(other => search.Allocator.WheelchairPlaces.Contains(other) && search.Map.CompanionsOf(other).Contains(seat));

    /// <summary>Whether the party has the aisle wanted: at the left of some seat, or the right, of a line.</summary>
    internal static bool IsAtAisle(SeatMap map, AislePreference wanted, ImmutableArray<SeatIndex> seats)
    {
        foreach (var seat in seats)
        {
            if (wanted != AislePreference.None && map.RunOf(seat) is { Kind: SeatRunKind.Line } run
                && ((wanted != AislePreference.Right && seat == run.First) || (wanted != AislePreference.Left && seat == run.Last)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches of neighbours of which the placement consists, with the free seats that stay on either side.</summary>
    internal static List<Stretch> Stretches(SeatMap map, SeatSet free, ImmutableArray<SeatIndex> seats)
    {
        var taken = seats.Select(static seat => seat.Value).ToHashSet();
        var stretches = new List<Stretch>();
        foreach (var group in seats.GroupBy(seat => map.RunOf(seat)?.Ordinal ?? -1).OrderBy(static group => group.Key))
        {
            if (group.Key < 0)
            {
                stretches.AddRange(group.Select(static _ => new Stretch(0, 1, 0)));
                continue;
            }

            var run = map.Runs[group.Key];
            if (run.Kind == SeatRunKind.Cluster)
            {
                var spare = Enumerable.Range(run.First.Value, run.Length)
                    .Count(slot => free.Contains(new SeatIndex(slot)) && !taken.Contains(slot));
                stretches.Add(new(spare, group.Count(), 0));
            }
            else
            {
                AddLineOrRing(run, free, taken, stretches);
            }
        }

        return stretches;
    }

    private static void AddLineOrRing(SeatRun run, SeatSet free, HashSet<int> taken, List<Stretch> stretches)
    {
        var (length, wraps) = (run.Length, run.Kind == SeatRunKind.Ring);
        bool IsTaken(int at) => (wraps || (uint)at < (uint)length) && taken.Contains(run.First.Value + ((at + length) % length));
        bool IsSpare(int at) =>
            (wraps || (uint)at < (uint)length) && !IsTaken(at) && free.Contains(new SeatIndex(run.First.Value + ((at + length) % length)));
        var counted = new HashSet<int>();
        for (var first = 0; first < length; first++)
        {
            if (!IsTaken(first) || (IsTaken(first - 1) && !(first == 0 && AllTaken(run, taken))))
            {
                continue;
            }

            var count = 1;
            while (count < length && IsTaken(first + count))
            {
                count++;
            }

            // Seats between two parts of one party are counted with the first of them only.
            var left = 0;
            while (left < length - count && IsSpare(first - left - 1) && counted.Add((first - left - 1 + length) % length))
            {
                left++;
            }

            var right = 0;
            while (right < length - count && IsSpare(first + count + right) && counted.Add((first + count + right) % length))
            {
                right++;
            }

            stretches.Add(new(left, count, right));
        }
    }

    private static bool AllTaken(SeatRun run, HashSet<int> taken) =>
        Enumerable.Range(run.First.Value, run.Length).All(taken.Contains);

    internal static bool IsTogether(SeatMap map, ImmutableArray<SeatIndex> seats, List<Stretch> stretches)
    {
        var first = map.RowOf(seats[0]);
        return (stretches.Count == 1 && seats.All(seat => map.RunOf(seat) is not null))
            || (first.Kind != MapRowKind.Row && seats.All(seat => map.RowOf(seat) == first));
    }

    internal readonly record struct Stretch(int Left, int Taken, int Right);
}
