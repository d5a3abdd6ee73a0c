using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Seats a party in several places near each other. Whether it can be done so that nobody sits alone is decided
/// exactly; which of the ways is the best, by growing from the most promising places.
/// </summary>
/// <remarks>
/// A stretch of L free seats takes a part of any size from 2 to L. So a party of r fits into stretches of at least 2
/// without anybody alone exactly when there are r seats in them, and r is even or one of them has 3: what is left over
/// is always even then, or can be made so. Where a rule is a condition (no orphan, an aisle), growing may fail; then the
/// parts are tried out, as far as that is quick.
/// </remarks>
internal sealed class SplitSearch(SeatSearch search, int smallestPart)
{
    /// <summary>From how many places a party is grown; the longest and best are tried.</summary>
    private const int Seeds = 24;
    private const int SeedsOfManyPockets = 6;

    /// <summary>How many pockets near a seed are looked at when there are many.</summary>
    private const int Neighbourhood = 200;

    /// <summary>How many pockets are tried out where growing fails.</summary>
    private const int MostTriedOut = 48;

    private readonly PlacementJudge _judge = search.Judge;
    private readonly SeatMap _map = search.Map;
    private readonly int _party = search.Request.PartySize;
    private readonly PartChoice _choice = new(search);

    /// <summary>Whether the pockets can take so many people in parts that are large enough.</summary>
    public bool CanTake(int people, int seats, int longPockets) =>
        people == 0 || (people >= smallestPart && people <= seats && (smallestPart < 2 || people % 2 == 0 || longPockets > 0));

    /// <summary>The best arrangement within the pockets; null when there is none.</summary>
    public Arrangement? Best(IReadOnlyList<Pocket> all)
    {
        var pockets = all.Where(pocket => pocket.Length >= smallestPart).ToArray();
        if (!CanTake(_party, pockets))
        {
            return null;
        }

        Arrangement? best = null;
        var isLarge = pockets.Length > 2 * Neighbourhood;
        foreach (var seed in FirstOf(pockets, isLarge ? SeedsOfManyPockets : Seeds, IsMorePromising))
        {
            var near = pockets;
            if (isLarge)
            {
                // Those near the seed are enough, unless they are too few for the party.
                near = [.. FirstOf(pockets, Neighbourhood,
                    (a, b) => a.Middle.DistanceTo(seed.Middle).CompareTo(b.Middle.DistanceTo(seed.Middle)))];
                near = CanTake(_party, near) ? near : pockets;
            }

            Arrangement.Keep(ref best, Grow(seed, near));
        }

        if (best is null && (search.Request.NeedsAisle || search.Request.Orphans.Rule == OrphanRule.Strict))
        {
            var promising = FirstOf(pockets, MostTriedOut, IsMorePromising);
            best = new SplitTrial(search, this, _choice, [.. promising], smallestPart).Best();
        }

        return best;
    }

    /// <summary>An arrangement as the judge sees it; null when he does not allow it.</summary>
    public Arrangement? Judged(IEnumerable<SeatIndex[]> parts) => Arrangement.Of(_judge, [.. parts.SelectMany(static part => part)]);

    private bool CanTake(int people, Pocket[] pockets) =>
        CanTake(people, pockets.Sum(static pocket => pocket.Length), pockets.Count(static pocket => pocket.Length > 2));

    private int IsMorePromising(Pocket a, Pocket b)
    {
        var order = (_choice.HasAisle(b) ? 1 : 0) - (_choice.HasAisle(a) ? 1 : 0);
        order = order != 0 ? order : Math.Min(b.Length, _party).CompareTo(Math.Min(a.Length, _party));
        order = order != 0 ? order : b.Top.CompareTo(a.Top);
        return order != 0 ? order : SeatTies.Compare(_map, a[0], b[0]);
    }

    /// <summary>The first so many in an order, in that order, without sorting the rest.</summary>
    private static List<Pocket> FirstOf(Pocket[] pockets, int count, Comparison<Pocket> order)
    {
        var first = new List<Pocket>(count + 1);
        var comparer = Comparer<Pocket>.Create(order);
        foreach (var pocket in pockets)
        {
            if (first.Count == count && order(pocket, first[^1]) >= 0)
            {
                continue;
            }

            var at = first.BinarySearch(pocket, comparer);
            first.Insert(at < 0 ? ~at : at + 1, pocket);
            if (first.Count > count)
            {
                first.RemoveAt(count);
            }
        }

        return first;
    }

    private Arrangement? Grow(Pocket seed, Pocket[] pockets)
    {
        var seats = pockets.Sum(static pocket => pocket.Length);
        var longPockets = pockets.Count(static pocket => pocket.Length > 2);
        var parts = new List<SeatIndex[]>();
        var left = new List<Pocket>(pockets);
        var (pocket, open) = ((Pocket?)seed, _party);
        PlanPoint? middle = null;
        while (pocket is not null)
        {
            left.Remove(pocket);
            seats -= pocket.Length;
            longPockets -= pocket.Length > 2 ? 1 : 0;
            for (var size = Math.Min(pocket.Length, open); size >= smallestPart; size--)
            {
                if (CanTake(open - size, seats, longPockets) && _choice.Best(pocket, size, middle) is { } part)
                {
                    parts.Add(part);
                    open -= size;
                    middle = Middle(parts);
                    break;
                }
            }

            if (open == 0)
            {
                return Judged(parts);
            }

            pocket = Nearest(left, middle ?? seed.Middle);
        }

        return null;
    }

    private Pocket? Nearest(List<Pocket> pockets, PlanPoint from)
    {
        var (best, bestDistance) = ((Pocket?)null, double.PositiveInfinity);
        foreach (var pocket in pockets)
        {
            var distance = pocket.Middle.DistanceTo(from);
            if (distance < bestDistance || (distance == bestDistance && SeatTies.Compare(_map, pocket[0], best![0]) < 0))
            {
                (best, bestDistance) = (pocket, distance);
            }
        }

        return best;
    }

    private PlanPoint Middle(List<SeatIndex[]> parts) => NearScoring.MiddleOf(_map, [.. parts.SelectMany(static part => part)]);
}
