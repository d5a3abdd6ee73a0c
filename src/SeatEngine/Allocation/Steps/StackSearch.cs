using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Looks for the best stack of a party: from each stretch of a row as its front, with about even parts, each further part
/// in the row behind and as much behind the one before as can be.
/// </summary>
internal sealed class StackSearch
{
    /// <summary>What each metre of mean distance from the party's middle, and each orphan, takes off the mean quality.</summary>
    private const double PerMetre = 0.02;
    private const double PerOrphan = 0.05;

    /// <summary>How far from even the part in front may be.</summary>
    private const int Uneven = 2;

    private readonly SeatSearch _search;
    private readonly SeatMap _map;
    private readonly int _party;
    private readonly ILookup<int, Pocket> _byRow;
    private readonly Pocket[] _fronts;
    private readonly int _top;

    public StackSearch(SeatSearch search)
    {
        _search = search;
        _map = search.Map;
        _party = search.Request.PartySize;
        var pockets = Pocket.Of(search, search.Available)
            .Where(static pocket => pocket.Length > 1 && pocket.Run.Kind == SeatRunKind.Line).ToArray();
        _byRow = pockets.ToLookup(static pocket => pocket.Run.Row.Ordinal);
        _fronts = [.. pockets.OrderByDescending(static pocket => pocket.Top).ThenBy(static pocket => pocket.Seats[0])];
        _top = _fronts.Length == 0 ? 0 : _fronts[0].Top;
    }

    /// <summary>A stack: its seats row by row from the front, its worth, and whether it leaves an orphan.</summary>
    public sealed record Stack(SeatIndex[] Seats, double Worth, bool Strands);

    /// <summary>The best stack of so many rows; null when there is none.</summary>
    public Stack? Best(int rows)
    {
        Stack? best = null;
        foreach (var front in _fronts)
        {
            // What lies behind may be better than what is in front, but not better than the best of the house.
            var most = (front.Top + ((rows - 1) * (double)_top)) / rows / SeatRanking.MaxQuality;
            if (best is not null && most < best.Worth)
            {
                break;
            }

            foreach (var size in FrontSizes(front, rows))
            {
                for (var first = 0; first + size <= front.Length; first++)
                {
                    if (Build(front, first, size, rows) is { } stack && (best is null || stack.Worth > best.Worth)
                        && LaterRules.Admit(_search, stack.Seats))
                    {
                        best = stack;
                    }
                }
            }
        }

        return best;
    }

    private IEnumerable<int> FrontSizes(Pocket front, int rows)
    {
        var even = (_party + rows - 1) / rows;
        var most = Math.Min(front.Length, _party - (2 * (rows - 1)));
        var longestBehind = _map.RowBehind(front.Run.Row) is { } behind
            ? _byRow[behind.Ordinal].Select(static pocket => pocket.Length).DefaultIfEmpty().Max() : 0;
        return Enumerable.Range(even - Uneven, (2 * Uneven) + 1)
            .Append(most)
            .Append(_party - longestBehind)
            .Where(size => size >= 2 && size <= most)
            .Distinct();
    }

    private Stack? Build(Pocket front, int first, int size, int rows)
    {
        var seats = new List<SeatIndex>(_party);
        var axis = new Axis(_map, front.Seats[first], front.Seats[first + size - 1]);
        var strands = Take(seats, front, first, size);
        var (from, to) = axis.Of(front.Seats[first], front.Seats[first + size - 1]);
        var row = front.Run.Row;
        for (var left = rows - 1; left > 0; left--)
        {
            var open = _party - seats.Count;
            var wanted = (open + left - 1) / left;
            if (_map.RowBehind(row) is not { } behind || Behind(behind, axis, from, to, wanted, isLast: left == 1) is not { } next)
            {
                return null;
            }

            // Those behind still need two seats each at least.
            var count = Math.Min(next.Size, open - (2 * (left - 1)));
            if (count < 2)
            {
                return null;
            }

            strands += Take(seats, next.Pocket, next.First, count);
            (from, to) = axis.Of(next.Pocket.Seats[next.First], next.Pocket.Seats[next.First + count - 1]);
            row = behind;
        }

        return seats.Count < _party || (strands > 0 && _search.Request.Orphans.Rule == OrphanRule.Strict)
            ? null
            : new([.. seats], Worth(seats) - (PerOrphan * strands), strands > 0);
    }

    /// <summary>
    /// Of the stretches of a row that overlap with those in front the one with most of the seats wanted, then the one most in line.
    /// </summary>
    private (Pocket Pocket, int First, int Size)? Behind(MapRow row, Axis axis, double from, double to, int wanted, bool isLast)
    {
        (Pocket Pocket, int First, int Size)? best = null;
        var bestAside = double.PositiveInfinity;
        foreach (var pocket in _byRow[row.Ordinal])
        {
            var size = Math.Min(wanted, pocket.Length);
            if ((isLast && size < wanted) || size < (best?.Size ?? 0))
            {
                continue;
            }

            for (var first = 0; first + size <= pocket.Length; first++)
            {
                var (low, high) = axis.Of(pocket.Seats[first], pocket.Seats[first + size - 1]);
                var aside = Math.Abs(low + high - from - to);
                if (Math.Min(high, to) - Math.Max(low, from) >= 0 && (size > (best?.Size ?? 0) || aside < bestAside - 1e-9))
                {
                    (best, bestAside) = ((pocket, first, size), aside);
                }
            }
        }

        return best;
    }

    /// <summary>Takes seats, and tells how many orphans that leaves.</summary>
    private int Take(List<SeatIndex> seats, Pocket pocket, int first, int count)
    {
        seats.AddRange(pocket.Seats.AsSpan(first, count));
        var policy = _search.Request.Orphans;
        bool IsTooFew(int left) => left > 0 && left < policy.SmallestLeft;
        return policy.Rule == OrphanRule.Off ? 0 : (IsTooFew(first) ? 1 : 0) + (IsTooFew(pocket.Length - first - count) ? 1 : 0);
    }

    private double Worth(List<SeatIndex> seats)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var seat in seats)
        {
            var at = _map.PositionOf(seat);
            (x, y, z) = (x + at.X, y + at.Y, z + at.Z);
        }

        var middle = new PlanPoint(x / _party, y / _party, z / _party);
        var worth = 0.0;
        foreach (var seat in seats)
        {
            worth += (_search.Ranking.QualityOf(seat) / (double)SeatRanking.MaxQuality)
                - (PerMetre * _map.PositionOf(seat).DistanceTo(middle));
        }

        return worth / _party;
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
