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
/// is always even then, or can be made so.
/// </remarks>
internal sealed class SplitSearch(SeatSearch search, int smallestPart)
{
    /// <summary>From how many places a party is grown; the longest and best are tried.</summary>
    private const int Seeds = 24;
    private const int SeedsOfManyPockets = 6;

    /// <summary>How many pockets near a seed are looked at when there are many.</summary>
    private const int Neighbourhood = 200;

    /// <summary>What each further part, and each metre of mean distance from the party's middle, takes off the mean quality.</summary>
    private const double PerPart = 0.05;
    private const double PerMetre = 0.02;

    private readonly SeatMap _map = search.Map;
    private readonly int _party = search.Request.PartySize;

    /// <summary>An arrangement found: its seats part by part, and its worth.</summary>
    public sealed record Arrangement(List<SeatIndex[]> Parts, double Worth)
    {
        public SeatIndex[] Seats => [.. Parts.SelectMany(static part => part)];
    }

    /// <summary>Whether the pockets can take so many people in parts that are large enough.</summary>
    public bool CanTake(int people, int seats, int longPockets) =>
        people == 0 || (people >= smallestPart && people <= seats && (smallestPart < 2 || people % 2 == 0 || longPockets > 0));

    /// <summary>The most that a party can be worth among pockets whose best seat has a quality.</summary>
    public static double MostWorth(int top) => (top / (double)SeatRanking.MaxQuality) - PerPart;

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

            if (Grow(seed, near) is { } arrangement && (best is null || arrangement.Worth > best.Worth))
            {
                best = arrangement;
            }
        }

        return best;
    }

    private bool CanTake(int people, Pocket[] pockets) =>
        CanTake(people, pockets.Sum(static pocket => pocket.Length), pockets.Count(static pocket => pocket.Length > 2));

    private int IsMorePromising(Pocket a, Pocket b)
    {
        var order = Math.Min(b.Length, _party).CompareTo(Math.Min(a.Length, _party));
        order = order != 0 ? order : b.Top.CompareTo(a.Top);
        return order != 0 ? order : SeatTies.Compare(_map, a.Seats[0], b.Seats[0]);
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
            var size = Math.Min(pocket.Length, open);
            while (size >= smallestPart && !CanTake(open - size, seats, longPockets))
            {
                size--;
            }

            if (size >= smallestPart && Part(pocket, size, middle) is { } part)
            {
                parts.Add(part);
                open -= size;
                middle = Middle(parts);
            }

            if (open == 0)
            {
                return new(parts, Worth(parts));
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
            if (distance < bestDistance || (distance == bestDistance && SeatTies.Compare(_map, pocket.Seats[0], best!.Seats[0]) < 0))
            {
                (best, bestDistance) = (pocket, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// So many seats of a pocket: the best ones, or for a further part the nearest; not leaving an orphan where that can be.
    /// </summary>
    private SeatIndex[]? Part(Pocket pocket, int size, PlanPoint? near)
    {
        if (pocket.Run.Kind == SeatRunKind.Cluster)
        {
            return [.. pocket.Seats[..size].OrderBy(static seat => seat.Value)];
        }

        var policy = search.Request.Orphans;
        var (best, bestWorth) = (-1, double.NegativeInfinity);
        for (var first = 0; first + size <= pocket.Length; first++)
        {
            var strands = policy.Rule != OrphanRule.Off && (IsTooFew(policy, first) || IsTooFew(policy, pocket.Length - first - size));
            var worth = WorthOf(pocket.Seats.AsSpan(first, size), near) - (strands ? 1e6 : 0);
            if (worth > bestWorth && !(strands && policy.Rule == OrphanRule.Strict))
            {
                (best, bestWorth) = (first, worth);
            }
        }

        return best < 0 ? null : pocket.Seats[best..(best + size)];
    }

    private double WorthOf(ReadOnlySpan<SeatIndex> seats, PlanPoint? near)
    {
        var worth = 0.0;
        foreach (var seat in seats)
        {
            worth += near is { } point
                ? -_map.PositionOf(seat).DistanceTo(point)
                : search.Ranking.QualityOf(seat) / (double)SeatRanking.MaxQuality;
        }

        return worth;
    }

    private static bool IsTooFew(OrphanPolicy policy, int left) => left > 0 && left < policy.SmallestLeft;

    private double Worth(List<SeatIndex[]> parts)
    {
        var middle = Middle(parts);
        var (quality, distance) = (0.0, 0.0);
        foreach (var part in parts)
        {
            foreach (var seat in part)
            {
                quality += search.Ranking.QualityOf(seat) / (double)SeatRanking.MaxQuality;
                distance += _map.PositionOf(seat).DistanceTo(middle);
            }
        }

        return ((quality - (PerMetre * distance)) / _party) - (PerPart * parts.Count);
    }

    private PlanPoint Middle(List<SeatIndex[]> parts)
    {
        var (x, y, z, count) = (0.0, 0.0, 0.0, 0);
        foreach (var part in parts)
        {
            foreach (var seat in part)
            {
                var position = _map.PositionOf(seat);
                (x, y, z, count) = (x + position.X, y + position.Y, z + position.Z, count + 1);
            }
        }

        return new(x / count, y / count, z / count);
    }
}
