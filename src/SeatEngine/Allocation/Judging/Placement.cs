using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Places for one party: the stretches of neighbours of which they consist, with what stays free beside each.</summary>
internal sealed class Placement
{
    private Placement(SeatMap map, ImmutableArray<SeatIndex> seats, IReadOnlyList<Stretch> stretches, IReadOnlyList<int> wholes)
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
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>The lengths of the free stretches from which the seats are taken, as they were before.</summary>
    public IReadOnlyList<int> Wholes { get; }

    /// <summary>Whether nobody is parted from the others by a seat, an aisle or a row. In a box all sit together.</summary>
    public bool IsTogether =>
        Map.RowOf(Seats[0]) is { Kind: MapRowKind.Box } box
            ? Seats.All(seat => Map.RowOf(seat) == box)
            : Stretches.Count == 1 && Map.RunOf(Seats[0]) is not null;

    /// <summary>Whether it is a table or box that is sold as a whole.</summary>
    public bool IsWhole => Map.RunOf(Seats[0])?.Booking == BookingMode.Whole;

    /// <summary>The lengths of the free stretches right beside the party, each once.</summary>
    public IEnumerable<int> LeavesBehind =>
        Stretches.SelectMany(static stretch => new[] { stretch.Left, stretch.Right }).Where(static left => left > 0);

    /// <summary>How many fewer seats are expected to stay empty than before; negative for more.</summary>
    public double Saved(PartyMix mix) => Wholes.Sum(mix.StrandedOf) - LeavesBehind.Sum(mix.StrandedOf);

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

        var taken = seats.Select(static seat => seat.Value).ToHashSet();
        var (stretches, wholes) = (new List<Stretch>(), new List<int>());
        foreach (var group in seats.GroupBy(seat => map.RunOf(seat)?.Ordinal ?? -1).OrderBy(static group => group.Key))
        {
            if (group.Key < 0)
            {
                stretches.AddRange(group.Select(static _ => new Stretch(0, 1, 0, false, false)));
                wholes.AddRange(group.Select(static _ => 1));
                continue;
            }

            var run = map.Runs[group.Key];
            if (run.Kind == SeatRunKind.Cluster)
            {
                var spare = Enumerable.Range(run.First.Value, run.Length)
                    .Count(slot => free.Contains(new SeatIndex(slot)) && !taken.Contains(slot));
                stretches.Add(new(spare, group.Count(), 0, false, false));
                wholes.Add(spare + group.Count());
            }
            else
            {
                AddLineOrRing(run, free, taken, stretches, wholes);
            }
        }

        return new(map, seats, stretches, wholes);
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

    private static void AddLineOrRing(SeatRun run, SeatSet free, HashSet<int> taken, List<Stretch> stretches, List<int> wholes)
    {
        var (length, wraps) = (run.Length, run.Kind == SeatRunKind.Ring);
        bool IsTaken(int at) => (wraps || (uint)at < (uint)length) && taken.Contains(run.First.Value + ((at + length) % length));
        bool IsSpare(int at) =>
            (wraps || (uint)at < (uint)length) && !IsTaken(at) && free.Contains(new SeatIndex(run.First.Value + ((at + length) % length)));
        AddWholes(length, wraps, IsTaken, IsSpare, wholes);
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

            stretches.Add(new(left, count, right, !wraps && first == left, !wraps && first + count + right == length));
        }
    }

    /// <summary>What was free before, cut at seats that are neither free nor taken now.</summary>
    private static void AddWholes(int length, bool wraps, Predicate<int> isTaken, Predicate<int> isSpare, List<int> wholes)
    {
        bool IsOpen(int at) => isTaken(at) || isSpare(at);
        var start = wraps ? Math.Max(0, Enumerable.Range(0, length).FirstOrDefault(at => !IsOpen(at), 0)) : 0;
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

    private static bool AllTaken(SeatRun run, HashSet<int> taken) =>
        Enumerable.Range(run.First.Value, run.Length).All(taken.Contains);
}
