using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>
/// A segment tree over the rows, best first, of the longest free stretch of each: the next row that can seat the party is
/// found in logarithmic time, and the search ends when no later row can be better. Keeping the tree up to date with each
/// sale, which the bits do not need, is not counted.
/// </summary>
internal sealed class SegmentTreePeer
{
    private readonly SeatRun[] _runs;
    private readonly bool[] _free;
    private readonly uint[] _prefix;
    private readonly long[] _bestOfRun;
    private readonly int[] _longest;
    private readonly int _leaves;
    private readonly int _party;

    public SegmentTreePeer(House house, SeatSet free, int party)
    {
        _party = party;
        _runs = [.. house.Map.Runs.Where(static run => run.Kind == SeatRunKind.Line)];
        _prefix = house.Map.PrimaryRanking.PrefixSums.ToArray();
        _free = new bool[house.Map.SlotCount];
        foreach (var seat in free)
        {
            _free[seat.Value] = true;
        }

        _bestOfRun = [.. _runs.Select(run =>
            (long)party * Enumerable.Range(run.First.Value, run.Length).Max(slot => house.Map.PrimaryRanking.QualityOf(new(slot))))];
        _leaves = 1;
        while (_leaves < _runs.Length)
        {
            _leaves *= 2;
        }

        _longest = new int[2 * _leaves];
        for (var run = 0; run < _runs.Length; run++)
        {
            _longest[_leaves + run] = Longest(_runs[run]);
        }

        for (var node = _leaves - 1; node > 0; node--)
        {
            _longest[node] = Math.Max(_longest[2 * node], _longest[(2 * node) + 1]);
        }
    }

    public long Best()
    {
        var best = -1L;
        for (var run = Next(0); run < _runs.Length && _bestOfRun[run] > best; run = Next(run + 1))
        {
            best = Math.Max(best, BestIn(_runs[run]));
        }

        return best;
    }

    /// <summary>The first run from one on that has a stretch long enough.</summary>
    private int Next(int from)
    {
        if (from >= _runs.Length)
        {
            return _runs.Length;
        }

        var node = _leaves + from;
        while (_longest[node] < _party)
        {
            while ((node & 1) == 1)
            {
                node >>= 1;
            }

            if (node == 0)
            {
                return _runs.Length;
            }

            node++;
        }

        while (node < _leaves)
        {
            node = _longest[2 * node] >= _party ? 2 * node : (2 * node) + 1;
        }

        return node - _leaves;
    }

    private long BestIn(SeatRun run)
    {
        var (best, together) = (-1L, 0);
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            together = _free[slot] ? together + 1 : 0;
            if (together >= _party)
            {
                best = Math.Max(best, unchecked(_prefix[slot + 1] - _prefix[slot + 1 - _party]));
            }
        }

        return best;
    }

    private int Longest(SeatRun run)
    {
        var (longest, together) = (0, 0);
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            together = _free[slot] ? together + 1 : 0;
            longest = Math.Max(longest, together);
        }

        return longest;
    }
}
