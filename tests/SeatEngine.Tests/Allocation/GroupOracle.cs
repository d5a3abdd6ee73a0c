using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

/// <summary>Tries every placement of a group in parts of a least size, told apart run by run, and knows the most compact.</summary>
internal sealed class GroupOracle
{
    private readonly List<List<Choice>> _runs = [];
    private readonly int _size;
    private readonly int[] _seatsAfter;
    private double _best = double.PositiveInfinity;

    private GroupOracle(SeatMap map, SeatSet free, int size, int least)
    {
        _size = size;
        foreach (var run in map.Runs)
        {
            _runs.Add([.. Choices(map, run, free, least)]);
        }

        _seatsAfter = new int[_runs.Count + 1];
        for (var i = _runs.Count - 1; i >= 0; i--)
        {
            _seatsAfter[i] = _seatsAfter[i + 1] + _runs[i].Max(static choice => choice.Sums.Count);
        }
    }

    /// <summary>The least compactness in metres of any placement; null when there is none.</summary>
    public static double? Best(SeatMap map, SeatSet free, int size, int least, double? known = null)
    {
        var oracle = new GroupOracle(map, free, size, least);
        if (known is { } bound)
        {
            oracle._best = (bound * bound * size * size) + 1e-6;
        }

        oracle.Try(0, default);
        return double.IsInfinity(oracle._best) ? null : Math.Sqrt(Math.Max(0, oracle._best)) / size;
    }

    /// <summary>Whether there is a placement at all, told by plain counting.</summary>
    public static bool Exists(SeatMap map, SeatSet free, int size, int least)
    {
        var reachable = new HashSet<int> { 0 };
        foreach (var choices in new GroupOracle(map, free, size, least)._runs)
        {
            reachable = [.. reachable.SelectMany(sum => choices.Select(choice => sum + choice.Sums.Count))];
        }

        return reachable.Contains(size);
    }

    private void Try(int run, Sums sums)
    {
        // The sum of the squares between all pairs never falls as seats are added.
        if (sums.Count > _size || sums.Count + _seatsAfter[run] < _size || sums.Pairs >= _best)
        {
            return;
        }

        if (run == _runs.Count)
        {
            _best = sums.Pairs;
            return;
        }

        foreach (var choice in _runs[run])
        {
            Try(run + 1, sums.And(choice.Sums));
        }
    }

    private static IEnumerable<Choice> Choices(SeatMap map, SeatRun run, SeatSet free, int least)
    {
        for (var mask = 0; mask < 1 << run.Length; mask++)
        {
            var sums = default(Sums);
            var isFree = true;
            for (var i = 0; i < run.Length && isFree; i++)
            {
                if ((mask >> i & 1) != 0)
                {
                    var seat = new SeatIndex(run.First.Value + i);
                    isFree = free.Contains(seat);
                    sums = sums.And(Sums.Of(map.PositionOf(seat)));
                }
            }

            if (isFree && PartsOf(run, mask).All(part => part >= least))
            {
                yield return new(mask, sums);
            }
        }
    }

    /// <summary>The sizes of the stretches of neighbours among some seats of a run.</summary>
    public static IEnumerable<int> PartsOf(SeatRun run, int mask)
    {
        var all = (1 << run.Length) - 1;
        if (mask == 0)
        {
            yield break;
        }

        if (run.Kind == SeatRunKind.Cluster || (run.Kind == SeatRunKind.Ring && mask == all))
        {
            yield return int.PopCount(mask);
            yield break;
        }

        if (run.Kind == SeatRunKind.Ring)
        {
            // Turned so that it begins with a seat left out.
            var gap = int.TrailingZeroCount(~mask);
            mask = ((mask >> gap) | (mask << (run.Length - gap))) & all;
        }

        while (mask != 0)
        {
            mask >>= int.TrailingZeroCount(mask);
            var part = int.TrailingZeroCount(~mask);
            yield return part;
            mask >>= part;
        }
    }

    private readonly record struct Choice(int Mask, Sums Sums);

    private readonly record struct Sums(int Count, double X, double Y, double Z, double Squares)
    {
        public double Pairs => (Count * Squares) - (X * X) - (Y * Y) - (Z * Z);

        public static Sums Of(PlanPoint at) => new(1, at.X, at.Y, at.Z, (at.X * at.X) + (at.Y * at.Y) + (at.Z * at.Z));

        public Sums And(Sums other) => new(Count + other.Count, X + other.X, Y + other.Y, Z + other.Z, Squares + other.Squares);
    }
}
