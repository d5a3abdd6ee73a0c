using System.Runtime.InteropServices;
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
    private readonly SeatIndex[] _seats = new SeatIndex[search.Request.PartySize];

    /// <summary>The pockets over which the party is grown, each with its middle and whether it has a part of it already.</summary>
    private readonly List<Near> _near = [];

    /// <summary>By length, up to that of the party, how many pockets there are.</summary>
    private readonly int[] _counts = new int[SeatRequest.LargestParty + 1];
    private readonly PriorityQueue<MapRow, double> _waiting = new();
    private readonly PromisingPockets _promising = new(search, smallestPart);

    /// <summary>The distances of the pockets gathered, and which they are, for putting them in order.</summary>
    private double[] _distances = [];
    private int[] _places = [];
    private readonly List<Near> _sorted = [];
    private SplitTrial? _trial;

    /// <summary>Whether the pockets can take so many people in parts that are large enough.</summary>
    public bool CanTake(int people, int seats, int longPockets) =>
        people == 0 || (people >= smallestPart && people <= seats && (smallestPart < 2 || people % 2 == 0 || longPockets > 0));

    /// <summary>The best arrangement within some rows; null when there is none.</summary>
    public Arrangement? Best(MapRow[] rows) => Best(rows, double.NegativeInfinity, out _);

    /// <summary>The same, unless none can reach a worth.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="toBeat">The worth.</param>
    /// <param name="most">What no arrangement there exceeds.</param>
    public Arrangement? Best(MapRow[] rows, double toBeat, out double most)
    {
        var (seats, longs, count, top) = Survey(rows);
        most = double.NegativeInfinity;
        if (!CanTake(_party, seats, longs))
        {
            return null;
        }

        most = (top / (double)SeatRanking.MaxQuality) + _judge.MostAboveMean(_party / smallestPart)
            - PlacementJudge.LossOfParts(FewestParts());
        if (most < toBeat)
        {
            return null;
        }

        Arrangement? best = null;
        var isGrown = false;
        var isLarge = count > 2 * Neighbourhood;
        if (!isLarge)
        {
            Gather(rows);
        }

        foreach (var seed in _promising.Of(rows, isLarge ? SeedsOfManyPockets : Seeds))
        {
            // Those near the seed are enough, unless they are too few for the party.
            if (isLarge)
            {
                GatherNear(rows, seed);
            }

            isGrown |= Grow(seed, ref best);
            if (best is not null && search.AnyWillDo)
            {
                return best;
            }
        }

        if (!isGrown && search.Request.HasConditionsOnParts)
        {
            _trial ??= new SplitTrial(search, this, _choice, smallestPart);
            best = _trial.Best([.. _promising.Of(rows, MostTriedOut)]);
        }

        // What was looked for in full and not found is not there until the seats change.
        most = best is null ? double.NegativeInfinity : most;
        return best;
    }

    /// <summary>An arrangement as the judge sees it; null when he does not allow it.</summary>
    public Arrangement? Judged(ReadOnlySpan<SeatIndex> seats) => Arrangement.Of(_judge, seats);

    private (int Seats, int Longs, int Count, int Top) Survey(MapRow[] rows)
    {
        var (seats, longs, count, top) = (0, 0, 0, 0);
        Array.Clear(_counts);
        foreach (var row in rows)
        {
            foreach (ref readonly var pocket in search.Open.Of(row).AsSpan())
            {
                if (pocket.Length >= smallestPart)
                {
                    seats += pocket.Length;
                    longs += pocket.Length > 2 ? 1 : 0;
                    count++;
                    top = Math.Max(top, pocket.Top);
                    _counts[Math.Min(pocket.Length, _party)]++;
                }
            }
        }

        return (seats, longs, count, top);
    }

    /// <summary>In how many parts the party sits at least.</summary>
    private int FewestParts()
    {
        var (left, parts) = (_party, 0);
        for (var length = _party; length > 0 && left > 0; length--)
        {
            var needed = Math.Min(_counts[length], (left + length - 1) / length);
            (left, parts) = (left - (needed * length), parts + needed);
        }

        return parts;
    }

    private void Gather(MapRow[] rows)
    {
        _near.Clear();
        foreach (var row in rows)
        {
            Gather(row);
        }
    }

    private void Gather(MapRow row, PlanPoint from = default)
    {
        foreach (ref readonly var pocket in search.Open.Of(row).AsSpan())
        {
            if (pocket.Length >= smallestPart)
            {
                _near.Add(new(pocket, pocket.Middle) { Distance = pocket.Middle.DistanceTo(from) });
            }
        }
    }

    /// <summary>The pockets nearest to a seed, which is among them; all when those cannot take the party.</summary>
    private void GatherNear(MapRow[] rows, in Pocket seed)
    {
        var from = seed.Middle;
        _waiting.Clear();
        _waiting.EnqueueRange(rows.Select(row => (row, search.Allocator.ReachOf(row).LeastDistanceTo(from))));
        _near.Clear();
        var (limit, complete) = (double.PositiveInfinity, 0);
        while (_waiting.TryDequeue(out var row, out var least))
        {
            // What is nearer than any of the rows to come stays among the nearest.
            if (_near.Count >= Neighbourhood && least > limit)
            {
                break;
            }

            Gather(row, from);
            if (_near.Count >= complete + (Neighbourhood / 4))
            {
                complete = _near.Count;
                if (complete >= Neighbourhood)
                {
                    Distances().Sort();
                    limit = _distances[Neighbourhood - 1];
                }
            }
        }

        KeepNearest();

        var (seats, longs) = RoomNear();
        if (!CanTake(_party, seats, longs))
        {
            Gather(rows);
        }
        else if (IndexOf(seed) < 0)
        {
            // So many stand in one place that the seed is not among the first.
            _near[^1] = new(seed, from);
        }
    }

    /// <summary>The distances of the pockets gathered, in their order.</summary>
    private Span<double> Distances()
    {
        if (_distances.Length < _near.Count)
        {
            (_distances, _places) = (new double[2 * _near.Count], new int[2 * _near.Count]);
        }

        var distances = _distances.AsSpan(0, _near.Count);
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = CollectionsMarshal.AsSpan(_near)[i].Distance;
        }

        return distances;
    }

    /// <summary>Leaves the nearest, in order; of those as near the one first by id.</summary>
    private void KeepNearest()
    {
        var distances = Distances();
        var places = _places.AsSpan(0, distances.Length);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        distances.Sort(places);
        var near = CollectionsMarshal.AsSpan(_near);
        for (var first = 0; first < places.Length;)
        {
            var end = first + 1;
            while (end < places.Length && distances[end] == distances[first])
            {
                end++;
            }

            for (var i = first + 1; i < end; i++)
            {
                for (var at = i; at > first && SeatTies.Compare(_map, near[places[at]].Pocket[0], near[places[at - 1]].Pocket[0]) < 0; at--)
                {
                    (places[at], places[at - 1]) = (places[at - 1], places[at]);
                }
            }

            first = end;
        }

        _sorted.Clear();
        foreach (var place in places[..Math.Min(places.Length, Neighbourhood)])
        {
            _sorted.Add(near[place]);
        }

        _near.Clear();
        _near.AddRange(_sorted);
    }

    private (int Seats, int Longs) RoomNear()
    {
        var (seats, longs) = (0, 0);
        foreach (ref readonly var near in CollectionsMarshal.AsSpan(_near))
        {
            seats += near.Pocket.Length;
            longs += near.Pocket.Length > 2 ? 1 : 0;
        }

        return (seats, longs);
    }

    private int IndexOf(in Pocket seed)
    {
        var first = seed[0];
        return _near.FindIndex(near => near.Pocket[0] == first);
    }

    /// <summary>Grows the party from a pocket over those gathered; whether there was room for it.</summary>
    private bool Grow(in Pocket seed, ref Arrangement? best)
    {
        var near = CollectionsMarshal.AsSpan(_near);
        foreach (ref var other in near)
        {
            other.IsUsed = false;
        }

        var (seats, longs) = RoomNear();
        var (place, parts, taken) = (IndexOf(seed), 0, 0);
        var (x, y, z) = (0.0, 0.0, 0.0);
        while (place >= 0)
        {
            near[place].IsUsed = true;
            var pocket = near[place].Pocket;
            seats -= pocket.Length;
            longs -= pocket.Length > 2 ? 1 : 0;
            PlanPoint? middle = taken == 0 ? null : new(x / taken, y / taken, z / taken);
            var most = IsAcrossAisle(pocket, taken) ? 0 : Math.Min(pocket.Length, _party - taken);
            for (var size = most; size >= smallestPart; size--)
            {
                var part = _seats.AsSpan(taken, size);
                if (CanTake(_party - taken - size, seats, longs) && _choice.TryTake(pocket, middle, part))
                {
                    foreach (var seat in part)
                    {
                        var position = _map.PositionOf(seat);
                        (x, y, z) = (x + position.X, y + position.Y, z + position.Z);
                    }

                    (taken, parts) = (taken + size, parts + 1);
                    break;
                }
            }

            if (taken == _party)
            {
                return Keep(parts, ref best);
            }

            place = Nearest(near, taken == 0 ? seed.Middle : new(x / taken, y / taken, z / taken));
        }

        return false;
    }

    /// <summary>Whether some of the party sit in the row already, beyond an aisle, and that is not to be.</summary>
    private bool IsAcrossAisle(in Pocket pocket, int taken)
    {
        if (search.Request.NeverAcrossAisle && pocket.Run.Kind == SeatRunKind.Line)
        {
            foreach (var seat in _seats.AsSpan(0, taken))
            {
                if (_map.RowOf(seat) == pocket.Run.Row && !pocket.Run.Contains(seat))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Keeps the arrangement found if it is better; whether it might have been offered.</summary>
    private bool Keep(int parts, ref Arrangement? best)
    {
        if (best is not null && _judge.MostOf(_seats, parts) < best.Worth)
        {
            return true;
        }

        var found = Judged(_seats);
        Arrangement.Keep(ref best, found);
        return found is not null;
    }

    private int Nearest(ReadOnlySpan<Near> near, PlanPoint from)
    {
        var (best, bestDistance) = (-1, double.PositiveInfinity);
        for (var place = 0; place < near.Length; place++)
        {
            ref readonly var other = ref near[place];
            if (other.IsUsed)
            {
                continue;
            }

            var distance = other.Middle.DistanceTo(from);
            if (distance < bestDistance
                || (distance == bestDistance && SeatTies.Compare(_map, other.Pocket[0], near[best].Pocket[0]) < 0))
            {
                (best, bestDistance) = (place, distance);
            }
        }

        return best;
    }

    /// <summary>A pocket near the seed, and whether it has a part of the party already.</summary>
    private record struct Near(Pocket Pocket, PlanPoint Middle)
    {
        public double Distance { get; init; }

        public bool IsUsed { get; set; }
    }
}
