using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Places for one party: the stretches of neighbours of which they consist, with what stays free beside each.</summary>
internal sealed class Placement
{
    private Placement(SeatMap map, ImmutableArray<SeatIndex> seats, Stretch[] stretches, int[] wholes)
    {
        Wholes = wholes;
        Map = map;
        Seats = seats;
        Stretches = stretches;
    }

    public SeatMap Map { get; }

    /// <summary>The seats as they were proposed.</summary>
    public ImmutableArray<SeatIndex> Seats { get; }

    /// <summary>By run; places of no run come first, one by one.</summary>
    public Stretch[] Stretches { get; }

    /// <summary>The lengths of the free stretches from which the seats are taken, as they were before.</summary>
    public int[] Wholes { get; }

    /// <summary>Whether nobody is parted from the others by a seat, an aisle or a row. In a box all sit together.</summary>
    public bool IsTogether => Map.RowOf(Seats[0]) is { Kind: MapRowKind.Box } box
        ? AreAllIn(box)
        : Stretches.Length == 1 && Map.RunOf(Seats[0]) is not null;

    /// <summary>Whether it consists of tables or boxes that are sold as a whole.</summary>
    public bool IsWhole
    {
        get
        {
            foreach (var seat in Seats)
            {
                if (Map.RunOf(seat)?.Booking != BookingMode.Whole)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The lengths of the free stretches right beside the party, each once.</summary>
    public ImmutableArray<int> LeavesBehind
    {
        get
        {
            var count = 0;
            foreach (var stretch in Stretches)
            {
                count += (stretch.Left > 0 ? 1 : 0) + (stretch.Right > 0 ? 1 : 0);
            }

            var lengths = ImmutableArray.CreateBuilder<int>(count);
            foreach (var stretch in Stretches)
            {
                AddIfAny(lengths, stretch.Left);
                AddIfAny(lengths, stretch.Right);
            }

            return lengths.MoveToImmutable();
        }
    }

    /// <summary>How many fewer seats are expected to stay empty than before; negative for more.</summary>
    public double Saved(PartyMix mix)
    {
        var (before, after) = (0.0, 0.0);
        foreach (var whole in Wholes)
        {
            before += mix.StrandedOf(whole);
        }

        foreach (var stretch in Stretches)
        {
            after += stretch.Left > 0 ? mix.StrandedOf(stretch.Left) : 0;
            after += stretch.Right > 0 ? mix.StrandedOf(stretch.Right) : 0;
        }

        return before - after;
    }

    /// <summary>Places as they lie among what is free.</summary>
    public static Placement Of(SeatSet free, ImmutableArray<SeatIndex> seats)
    {
        var map = free.Map;
        free = map.ReplacingPlaces.IsEmpty ? free : free - map.ExcludedBy(seats.AsSpan());
        if (map.RunOf(seats[0]) is { Kind: SeatRunKind.Line } line && line.Contains(seats[^1]) && AreInARow(seats.AsSpan()))
        {
            var stretch = Stretch.OfWindow(free, seats[0], seats[^1], seats.Length);
            return new(map, seats, [stretch], [stretch.Left + stretch.Taken + stretch.Right]);
        }

        // Lines come first in the layout, in the order of their runs; places of no run have no slot's neighbours.
        var sorted = seats.Length <= SeatRequest.LargestParty
            ? stackalloc SeatIndex[seats.Length]
            : new SeatIndex[seats.Length];
        seats.AsSpan().CopyTo(sorted);
        sorted.Sort();
        var (stretches, wholes) = (new List<Stretch>(4), new List<int>(4));
        for (var first = 0; first < sorted.Length;)
        {
            var run = map.RunOf(sorted[first]);
            var end = first + 1;
            while (run is not null && end < sorted.Length && run.Contains(sorted[end]))
            {
                end++;
            }

            switch (run)
            {
                case null:
                    stretches.Insert(0, new(0, 1, 0, false, false));
                    wholes.Insert(0, 1);
                    break;
                case { Kind: SeatRunKind.Line }:
                    AddLine(run, free, sorted[first..end], stretches, wholes);
                    break;
                case { Kind: SeatRunKind.Cluster }:
                    AddBox(run, free, sorted[first..end], stretches, wholes);
                    break;
                case { Kind: SeatRunKind.Ring }:
                    AddRing(run, free, sorted[first..end].ToArray(), stretches, wholes);
                    break;
            }

            first = end;
        }

        return new(map, seats, [.. stretches], [.. wholes]);
    }

    private static bool AreInARow(ReadOnlySpan<SeatIndex> seats)
    {
        for (var i = 1; i < seats.Length; i++)
        {
            if (seats[i].Value != seats[i - 1].Value + 1)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddIfAny(ImmutableArray<int>.Builder lengths, int length)
    {
        if (length > 0)
        {
            lengths.Add(length);
        }
    }

    private bool AreAllIn(MapRow row)
    {
        foreach (var seat in Seats)
        {
            if (Map.RowOf(seat) != row)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddBox(SeatRun run, SeatSet free, ReadOnlySpan<SeatIndex> taken, List<Stretch> stretches, List<int> wholes)
    {
        var spare = 0;
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            spare += free.Contains(new SeatIndex(slot)) && taken.BinarySearch(new SeatIndex(slot)) < 0 ? 1 : 0;
        }

        stretches.Add(new(spare, taken.Length, 0, false, false));
        wholes.Add(spare + taken.Length);
    }

    /// <summary>Seats between two parts of one party are counted with the first of them only.</summary>
    private static void AddLine(SeatRun run, SeatSet free, ReadOnlySpan<SeatIndex> taken, List<Stretch> stretches, List<int> wholes)
    {
        // From where on seats are not counted yet: the run's first, or what follows the part before and what stays beside it.
        var (open, whole) = (run.First.Value, 0);
        for (var at = 0; at < taken.Length;)
        {
            var first = taken[at].Value;
            var count = 1;
            while (at + count < taken.Length && taken[at + count].Value == first + count)
            {
                count++;
            }

            at += count;
            var end = first + count;
            var left = Math.Min(SlotBits.OnesBefore(free.Words, first), first - open);
            var limit = (at < taken.Length ? taken[at].Value : run.Last.Value + 1) - end;
            var right = Math.Min(SlotBits.OnesFrom(free.Words, end), limit);
            stretches.Add(new(left, count, right, first - left == run.First.Value, end + right == run.Last.Value + 1));
            whole += left + count + right;
            open = end + right;
            if (right < limit || at == taken.Length)
            {
                wholes.Add(whole);
                whole = 0;
            }
        }
    }

    private static void AddRing(SeatRun run, SeatSet free, SeatIndex[] places, List<Stretch> stretches, List<int> wholes)
    {
        var length = run.Length;
        bool IsTaken(int at) => Array.BinarySearch(places, new(run.First.Value + ((at + length) % length))) >= 0;
        bool IsSpare(int at) => !IsTaken(at) && free.Contains(new SeatIndex(run.First.Value + ((at + length) % length)));
        AddWholes(length, IsTaken, IsSpare, wholes);
        var counted = new HashSet<int>();
        for (var first = 0; first < length; first++)
        {
            if (!IsTaken(first) || (IsTaken(first - 1) && !(first == 0 && places.Length == length)))
            {
                continue;
            }

            var count = 1;
            while (count < length && IsTaken(first + count))
            {
                count++;
            }

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

            stretches.Add(new(left, count, right, false, false));
        }
    }

    /// <summary>What was free round a table before, cut at seats that are neither free nor taken now.</summary>
    private static void AddWholes(int length, Predicate<int> isTaken, Predicate<int> isSpare, List<int> wholes)
    {
        bool IsOpen(int at) => isTaken(at) || isSpare(at);
        var start = Enumerable.Range(0, length).FirstOrDefault(at => !IsOpen(at), 0);
        var (open, isBroken) = (0, false);
        for (var at = start; at <= start + length; at++)
        {
            if (at < start + length && IsOpen(at))
            {
                (open, isBroken) = (open + 1, isBroken || isTaken(at));
                continue;
            }

            if (isBroken)
            {
                wholes.Add(open);
            }

            (open, isBroken) = (0, false);
        }
    }
}
