using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Looks for the best stack of a party: from each stretch of a row as its front, with about even parts, each further part
/// in the row behind and as much behind the one before as can be.
/// </summary>
internal sealed class StackSearch
{
    /// <summary>How far from even the part in front may be.</summary>
    private const int Uneven = 2;

    private readonly SeatSearch _search;
    private readonly SeatMap _map;
    private readonly int _party;

    /// <summary>The stretches by row, where those of each row begin, and how long the longest of each is.</summary>
    private readonly Pocket[] _byRow;
    private readonly int[] _begin;
    private readonly int[] _longest;

    /// <summary>The places of the stretches, the best first.</summary>
    private readonly long[] _fronts;
    private readonly SeatIndex[] _seats;

    public StackSearch(SeatSearch search)
    {
        _search = search;
        _map = search.Map;
        _party = search.Request.PartySize;
        _seats = new SeatIndex[_party];
        _begin = new int[_map.Rows.Length + 1];
        _longest = new int[_map.Rows.Length];
        var pockets = search.Pockets();
        foreach (var pocket in pockets)
        {
            if (IsStackable(pocket))
            {
                var row = pocket.Run.Row.Ordinal;
                _begin[row + 1]++;
                _longest[row] = Math.Max(_longest[row], pocket.Length);
            }
        }

        for (var row = 1; row < _begin.Length; row++)
        {
            _begin[row] += _begin[row - 1];
        }

        (_byRow, _fronts) = (new Pocket[_begin[^1]], new long[_begin[^1]]);
        Sort(pockets);
    }

    /// <summary>The best stack of so many rows, its seats row by row from the front; null when there is none.</summary>
    public Arrangement? Best(int rows)
    {
        Arrangement? best = null;
        if (_fronts.Length == 0 || (long)rows * _longest.Max() < _party)
        {
            return best;
        }

        var judge = _search.Judge;
        var above = judge.MostAboveMean(rows);
        Span<int> sizes = stackalloc int[(2 * Uneven) + 3];
        double top = _byRow[_fronts[0]].Top;
        foreach (var front in _fronts)
        {
            // What lies behind may be better than what is in front, but not better than the best of the house.
            var pocket = _byRow[front];
            var most = (pocket.Top + ((rows - 1) * top)) / rows / SeatRanking.MaxQuality;
            if (best is not null && most + above < best.Worth)
            {
                break;
            }

            foreach (var size in sizes[..FrontSizes(pocket, rows, sizes)])
            {
                for (var first = 0; first + size <= pocket.Length; first++)
                {
                    if (Build(pocket, first, size, rows)
                        && (best is null || judge.MeanQualityOf(_seats) + judge.DistanceLoss(_seats) + above >= best.Worth))
                    {
                        Arrangement.Keep(ref best, Arrangement.Of(judge, _seats));
                    }
                }
            }
        }

        return best;
    }

    private static bool IsStackable(Pocket pocket) => pocket.Length > 1 && pocket.Run.Kind == SeatRunKind.Line;

    /// <summary>Puts the stretches in by their rows, and ranks them: of equals the first in the layout.</summary>
    private void Sort(List<Pocket> pockets)
    {
        var next = _begin.AsSpan(0, _longest.Length).ToArray();
        var places = new int[_fronts.Length];
        var count = 0;
        foreach (var pocket in pockets)
        {
            if (IsStackable(pocket))
            {
                places[count] = next[pocket.Run.Row.Ordinal]++;
                _byRow[places[count]] = pocket;
                _fronts[count] = ((long)(SeatRanking.MaxQuality - pocket.Top) << 32) | (uint)count;
                count++;
            }
        }

        Array.Sort(_fronts);
        foreach (ref var front in _fronts.AsSpan())
        {
            front = places[(int)(uint)front];
        }
    }

    /// <summary>
    /// How many of the party the part in front may have: about even, as many as can be, and what leaves the rest room behind.
    /// </summary>
    private int FrontSizes(Pocket front, int rows, Span<int> sizes)
    {
        var even = (_party + rows - 1) / rows;
        var most = Math.Min(front.Length, _party - (2 * (rows - 1)));
        var behind = _map.RowBehind(front.Run.Row) is { } row ? _longest[row.Ordinal] : 0;
        var count = 0;
        for (var i = 0; i < (2 * Uneven) + 3; i++)
        {
            var size = i <= 2 * Uneven ? even - Uneven + i : i == (2 * Uneven) + 1 ? most : _party - behind;
            if (size >= 2 && size <= most && !sizes[..count].Contains(size))
            {
                sizes[count++] = size;
            }
        }

        return count;
    }

    /// <summary>Writes the seats of a stack from a front; false when there is none.</summary>
    private bool Build(Pocket front, int first, int size, int rows)
    {
        var axis = new Axis(_map, front[first], front[first + size - 1]);
        front.CopyTo(first, _seats.AsSpan(0, size));
        var taken = size;
        var (from, to) = axis.Of(front[first], front[first + size - 1]);
        var row = front.Run.Row;
        for (var left = rows - 1; left > 0; left--)
        {
            var open = _party - taken;
            var wanted = (open + left - 1) / left;
            if (_map.RowBehind(row) is not { } behind || Behind(behind, axis, from, to, wanted, isLast: left == 1) is not { } next)
            {
                return false;
            }

            // Those behind still need two seats each at least.
            var count = Math.Min(next.Size, open - (2 * (left - 1)));
            if (count < 2)
            {
                return false;
            }

            next.Pocket.CopyTo(next.First, _seats.AsSpan(taken, count));
            taken += count;
            (from, to) = axis.Of(next.Pocket[next.First], next.Pocket[next.First + count - 1]);
            row = behind;
        }

        return taken == _party;
    }

    /// <summary>
    /// Of the stretches of a row that overlap with those in front the one with most of the seats wanted, then the one most in line.
    /// </summary>
    private (Pocket Pocket, int First, int Size)? Behind(MapRow row, Axis axis, double from, double to, int wanted, bool isLast)
    {
        (Pocket Pocket, int First, int Size)? best = null;
        var bestAside = double.PositiveInfinity;
        for (var at = _begin[row.Ordinal]; at < _begin[row.Ordinal + 1]; at++)
        {
            var pocket = _byRow[at];
            var size = Math.Min(wanted, pocket.Length);
            if ((isLast && size < wanted) || size < (best?.Size ?? 0))
            {
                continue;
            }

            for (var first = 0; first + size <= pocket.Length; first++)
            {
                var (low, high) = axis.Of(pocket[first], pocket[first + size - 1]);
                var aside = Math.Abs(low + high - from - to);
                if (Math.Min(high, to) - Math.Max(low, from) >= 0 && (size > (best?.Size ?? 0) || aside < bestAside - 1e-9))
                {
                    (best, bestAside) = ((pocket, first, size), aside);
                }
            }
        }

        return best;
    }

    /// <summary>Along the part in front: where along it a seat is says what is behind what.</summary>
    private readonly struct Axis
    {
        private readonly SeatMap _map;
        private readonly double _x;
        private readonly double _y;

        public Axis(SeatMap map, SeatIndex first, SeatIndex last)
        {
            _map = map;
            var (from, to) = (map.PositionOf(first), map.PositionOf(last));
            var length = Math.Max(1e-9, from.PlanDistanceTo(to));
            (_x, _y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        }

        /// <summary>From where to where a part reaches, a quarter of a metre beyond the middles of its outer seats.</summary>
        public (double Low, double High) Of(SeatIndex one, SeatIndex other)
        {
            var (a, b) = (Of(one), Of(other));
            return (Math.Min(a, b) - 0.25, Math.Max(a, b) + 0.25);
        }

        private double Of(SeatIndex seat)
        {
            var at = _map.PositionOf(seat);
            return (at.X * _x) + (at.Y * _y);
        }
    }
}
