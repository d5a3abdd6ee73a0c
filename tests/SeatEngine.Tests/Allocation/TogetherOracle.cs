using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>The same rules said slowly: every placement of a house is listed, and those that break a rule are struck out.</summary>
internal sealed class TogetherOracle(SeatMap map, SeatSet free, SeatRequest request, OrphanRule rule)
{
    private readonly SeatRanking _ranking = request.Ranking ?? map.PrimaryRanking;
    private readonly SeatSet _wheelchair = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;

    /// <summary>First slots of placements that were offered before; of a box the first of all its slots.</summary>
    public IReadOnlySet<int> Offered { get; init; } = new HashSet<int>();

    public sealed record Placement(SeatIndex[] Seats, int Left, int Right, bool AtLeft, bool AtRight, bool Strands,
        object Stretch, bool IsBox)
    {
        public long Score { get; init; }
    }

    /// <summary>The placements of the highest score; those that tie come with the first seat's id lowest first.</summary>
    public Placement[] Best()
    {
        var kept = Kept();
        if (kept.Length == 0)
        {
            return [];
        }

        var most = kept.Max(static placement => placement.Score);
        return [.. kept.Where(placement => placement.Score == most)
            .OrderBy(placement => map.IdOf(placement.Seats[0]).Value, NaturalOrder.Comparer)];
    }

    /// <summary>The placements of the last pass among which a draw chooses: all that keep the rules and score at least so much.</summary>
    public Placement[] From(long least) => [.. Kept().Where(placement => placement.Score >= least)];

    /// <summary>The slot by which a placement is told from others.</summary>
    public int StartOf(Placement placement) =>
        map.RunOf(placement.Seats[0]) is { Kind: SeatRunKind.Cluster } box ? box.First.Value : placement.Seats[0].Value;

    /// <summary>The placements that break no rule but perhaps that about orphans, each with its score.</summary>
    public Placement[] Allowed() => [.. Listed().Where(IsAllowed).Select(placement => placement with { Score = ScoreOf(placement) })];

    /// <summary>Every placement of the house, with whether it breaks no rule but perhaps that about orphans.</summary>
    public IEnumerable<(Placement Placement, bool IsAllowed)> Each() =>
        Listed().Select(placement => IsAllowed(placement) ? (placement with { Score = ScoreOf(placement) }, true) : (placement, false));

    private Placement[] Kept()
    {
        var allowed = Listed().Where(IsAllowed).ToArray();
        return
        [
            .. allowed.Where(placement => rule switch
            {
                OrphanRule.Strict => !placement.Strands,
                OrphanRule.LenientInRun => !placement.Strands
                    || allowed.Where(other => other.Stretch.Equals(placement.Stretch)).All(static other => other.Strands),
                _ => true,
            }).Select(placement => placement with { Score = ScoreOf(placement) }),
        ];
    }

    /// <summary>The placements of a house that the scoring lets be offered.</summary>
    private IEnumerable<Placement> Listed() => All().Where(placement => request.Scoring.ScoreOf(map, placement.Seats) != long.MinValue);

    private IEnumerable<Placement> All()
    {
        var wholes = new HashSet<MapRow>();
        foreach (var run in map.Runs)
        {
            var seats = Enumerable.Range(0, run.Length).Select(at => new SeatIndex(run.First.Value + at)).ToArray();
            var placements = run switch
            {
                { Booking: BookingMode.Whole } => wholes.Add(run.Row) ? Whole(run.Row) : [],
                { Kind: SeatRunKind.Line } => Windows(seats),
                { Kind: SeatRunKind.Ring } => Arcs(seats),
                _ => Subsets(seats),
            };
            foreach (var placement in placements)
            {
                yield return placement;
            }
        }
    }

    private IEnumerable<Placement> Windows(SeatIndex[] seats)
    {
        var count = request.PartySize;
        for (var first = 0; first + count <= seats.Length; first++)
        {
            var (left, right) = (0, 0);
            while (first - left - 1 >= 0 && free.Contains(seats[first - left - 1]))
            {
                left++;
            }

            while (first + count + right < seats.Length && free.Contains(seats[first + count + right]))
            {
                right++;
            }

            var strands = TooFew(left, first - left == 0) || TooFew(right, first + count + right == seats.Length);
            yield return new(seats[first..(first + count)], left, right, first == 0, first + count == seats.Length, strands,
                seats[first - left], false);
        }
    }

    private IEnumerable<Placement> Arcs(SeatIndex[] seats)
    {
        var (count, length) = (request.PartySize, seats.Length);
        for (var first = 0; count <= length && first < (count == length ? 1 : length); first++)
        {
            var rest = Enumerable.Range(0, length - count).Select(at => seats[(first + count + at) % length]).ToArray();
            var right = rest.TakeWhile(free.Contains).Count();
            var left = right == rest.Length ? 0 : rest.Reverse().TakeWhile(free.Contains).Count();
            var stretch = right == rest.Length ? seats[0] : seats[(first - left + length) % length];
            yield return new([.. Enumerable.Range(first, count).Select(at => seats[at % length])], left, right, false, false,
                TooFew(left, false) || TooFew(right, false), (stretch, length), false);
        }
    }

    private IEnumerable<Placement> Subsets(SeatIndex[] seats)
    {
        for (var mask = 0; mask < 1 << seats.Length; mask++)
        {
            var chosen = seats.Where((_, at) => (mask >> at & 1) != 0).ToArray();
            if (chosen.Length == request.PartySize)
            {
                var spare = seats.Count(free.Contains) - chosen.Length;
                yield return new(chosen, spare, 0, false, false, TooFew(spare, false), seats[0], true);
            }
        }
    }

    private IEnumerable<Placement> Whole(MapRow row)
    {
        if (row.Seats.Length == request.PartySize)
        {
            yield return new([.. row.Seats], 0, 0, false, false, false, row, true);
        }
    }

    private bool TooFew(int left, bool atAisle) =>
        left > 0 && left < request.Orphans.SmallestLeft && !(atAisle && request.Orphans.AllowedAtAisle);

    private bool IsAllowed(Placement placement)
    {
        var whole = map.RunOf(placement.Seats[0])!.Booking == BookingMode.Whole;
        var aisle = request.Aisle switch
        {
            AislePreference.Left => placement.AtLeft,
            AislePreference.Right => placement.AtRight,
            AislePreference.Any => placement.AtLeft || placement.AtRight,
            _ => true,
        };
        return (aisle || !request.AisleRequired)
            && !IsOffered(placement)
            && placement.Seats.All(seat => free.Contains(seat) && request.Within?.Contains(seat) != false
                && (!request.StepFree || IsStepFree(seat)))
            && IsBeside(placement, whole)
            && (whole ? ServesAsAWhole(placement.Seats) : ServesAccess(placement.Seats));
    }

    /// <summary>Of a box that was offered once, its best seats; all of it with wheelchairs, and of others the same seats.</summary>
    private bool IsOffered(Placement placement)
    {
        if (!Offered.Contains(StartOf(placement)))
        {
            return false;
        }

        if (!placement.IsBox || request.Wheelchairs > 0 || map.RunOf(placement.Seats[0]) is not { Booking: BookingMode.BySeat } run)
        {
            return true;
        }

        var preference = request.Scoring.UsesWeights ? (long)Math.Round(request.Weights.Preference * SeatRanking.MaxQuality) : 0;
        long Worth(SeatIndex seat) => _ranking.QualityOf(seat) + (request.Prefer?.Contains(seat) == true ? preference : 0)
            - (request.Avoid?.Contains(seat) == true ? preference : 0);
        var best = Enumerable.Range(run.First.Value, run.Length).Select(static slot => new SeatIndex(slot))
            .Where(seat => free.Contains(seat) && request.Within?.Contains(seat) != false && (!request.StepFree || IsStepFree(seat))
                && ServesAccess([seat]))
            .OrderByDescending(Worth).ThenBy(seat => map.IdOf(seat).Value, NaturalOrder.Comparer).Take(placement.Seats.Length);
        return placement.Seats.ToHashSet().SetEquals(best);
    }

    private bool IsStepFree(SeatIndex seat) => (map[seat].Features & (SeatFeatures.StepFree | SeatFeatures.WheelchairSpace)) != 0;

    private bool IsBeside(Placement placement, bool whole)
    {
        if (request.Beside is not { IsEmpty: false } beside)
        {
            return true;
        }

        var run = map.RunOf(placement.Seats[0])!;
        if (whole)
        {
            return run.Row.Seats.Any(beside.Contains);
        }

        if (run.Kind == SeatRunKind.Cluster)
        {
            return Enumerable.Range(run.First.Value, run.Length).Any(slot => beside.Contains(new SeatIndex(slot)));
        }

        int[] sides = [placement.Seats[0].Value - 1, placement.Seats[^1].Value + 1];
        if (run.Kind == SeatRunKind.Ring)
        {
            sides = [.. sides.Select(slot => run.First.Value + ((slot - run.First.Value + run.Length) % run.Length))];
        }

        return sides.Any(slot => run.Contains(new(slot)) && !placement.Seats.Contains(new(slot)) && beside.Contains(new SeatIndex(slot)));
    }

    /// <summary>Spaces that nobody of the party needs go with a table sold whole, but not where nobody of it needs any.</summary>
    private bool ServesAsAWhole(SeatIndex[] seats) =>
        seats.Count(_wheelchair.Contains) >= request.Wheelchairs
            && (request.Wheelchairs > 0
                || seats.All(seat => !_wheelchair.Contains(seat) || request.ReleasedAccessible?.Contains(seat) == true));

    private bool ServesAccess(SeatIndex[] seats)
    {
        bool IsReleased(SeatIndex seat) => request.ReleasedAccessible?.Contains(seat) == true;
        if (request.Wheelchairs == 0)
        {
            return seats.All(seat => !map.AccessiblePlaces.Contains(seat) || IsReleased(seat));
        }

        var wheelchairs = seats.Where(_wheelchair.Contains).ToArray();
        return wheelchairs.Length >= request.Wheelchairs
            && wheelchairs.Count(seat => !IsReleased(seat)) <= request.Wheelchairs
            && seats.Except(wheelchairs).All(seat => !map.AccessiblePlaces.Contains(seat) || IsReleased(seat)
                || wheelchairs.Any(space => map.CompanionsOf(space).Contains(seat)));
    }

    private long ScoreOf(Placement placement)
    {
        if (!request.Scoring.UsesWeights)
        {
            return request.Scoring.ScoreOf(map, placement.Seats);
        }

        long Cost(int length) =>
            length == 0 ? 0 : (long)((request.Weights.Fragmentation * SeatRanking.MaxQuality * request.PartyMix.StrandedOf(length)) + 0.5);
        long Worth(double weight) => (long)Math.Round(weight * SeatRanking.MaxQuality);
        var score = request.Scoring == SeatScoring.Quality
            ? placement.Seats.Sum(seat => (long)_ranking.QualityOf(seat))
            : request.Scoring.ScoreOf(map, placement.Seats);
        score += Cost(placement.Left + placement.Seats.Length + placement.Right) - Cost(placement.Left) - Cost(placement.Right);
        var preference = placement.Seats.Count(seat => request.Prefer?.Contains(seat) == true) - placement.Seats
            .Count(seat => request.Avoid?.Contains(seat) == true);
        var aisle = request.Aisle switch
        {
            AislePreference.Left => placement.AtLeft,
            AislePreference.Right => placement.AtRight,
            AislePreference.Any => placement.AtLeft || placement.AtRight,
            _ => false,
        };
        var companions = request.Wheelchairs == 0 ? 0 : placement.Seats.Count(seat =>
            !_wheelchair.Contains(seat)
                && placement.Seats.Any(space => _wheelchair.Contains(space) && map.CompanionsOf(space).Contains(seat)));
        score += companions * Worth(request.Weights.Companion);
        return score + (preference * Worth(request.Weights.Preference)) + (aisle ? Worth(request.Weights.Aisle) : 0);
    }
}
