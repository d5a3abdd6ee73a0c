using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Looks for the best stack of a party: from each stretch of a row as its front, with about even parts, each further part
/// in the row behind and as much behind the one before as can be.
/// </summary>
/// <remarks>
/// Rows are read the best first, and only as far as their stretches can win: what a front and the rows behind it are worth at most is
/// known before anything is built.
/// </remarks>
internal sealed class StackSearch
{
    /// <summary>How far from even the part in front may be.</summary>
    private const int Uneven = 2;

    private readonly SeatSearch _search;
    private readonly SeatMap _map;
    private readonly OpenSeats _open;
    private readonly PlacementJudge _judge;
    private readonly int _party;
    private readonly int _longest;
    private readonly SeatIndex[] _seats;
    private readonly StackTrial _trial;

    /// <summary>The rows that have room for the party with those behind them.</summary>
    private readonly List<MapRow> _roomy = [];

    public StackSearch(SeatSearch search)
    {
        (_search, _map, _open, _judge) = (search, search.Map, search.Open, search.Judge);
        _party = search.Request.PartySize;
        _longest = _open.Longest;
        _seats = new SeatIndex[_party];
        _trial = new StackTrial(search);
    }

    /// <summary>The best stack of so many rows, its seats row by row from the front; null when there is none.</summary>
    public Arrangement? Best(int rows)
    {
        if ((long)rows * _longest < _party || _search.Hopeless.Contains(rows))
        {
            return null;
        }

        Arrangement? best = null;
        var memo = _search.MemoOf(rows, _map.Rows.Length);
        var all = _search.Allocator.RowsOf(_search.Ranking);
        var above = _judge.MostAboveMean(rows) - PlacementJudge.LossOfParts(rows) - LossOfSpread(_party, rows);
        _roomy.Clear();
        foreach (var (row, top) in all)
        {
            // What lies behind may be better than what is in front, but not better than the best of the house.
            if (best is not null && (_search.AnyWillDo
                || ((Math.Min(top, _open.Top) + ((rows - 1.0) * _open.Top)) / rows / SeatRanking.MaxQuality) + above < best.Worth))
            {
                break;
            }

            if (row.Kind != MapRowKind.Row || !HasRoom(row, rows, out var inFront, out var behind, out var stamp))
            {
                continue;
            }

            _roomy.Add(row);
            var toBeat = best?.Worth ?? double.NegativeInfinity;
            if ((Math.Max(inFront, behind) / (double)SeatRanking.MaxQuality) + above < toBeat)
            {
                continue;
            }

            if (!memo.TryGet(row.Ordinal, stamp, toBeat, out var found))
            {
                found = BestFrom(row, rows, behind, toBeat, out var most);
                memo.Set(row.Ordinal, stamp, most, found);
            }

            if (found is not null && (best is null || found.IsBetterThan(best) || (!best.IsBetterThan(found) && ComesBefore(found, best))))
            {
                best = found;
            }
        }

        best ??= _trial.Best(rows, _roomy);
        if (best is null)
        {
            _search.Hopeless.Add(rows);
        }

        return best;
    }

    public static bool IsStackable(in Pocket pocket) => pocket.Length > 1 && pocket.Run.Kind == SeatRunKind.Line;

    /// <summary>Of equals the one first in the layout.</summary>
    private static bool ComesBefore(Arrangement one, Arrangement other) => one.Placement.Seats[0].Value < other.Placement.Seats[0].Value;

    /// <summary>The best stack with its front in a row, of those that reach a worth; and what none there exceeds.</summary>
    private Arrangement? BestFrom(MapRow row, int rows, int behind, double toBeat, out double most)
    {
        Arrangement? best = null;
        var scale = (double)SeatRanking.MaxQuality * _party;
        var above = (_judge.MostAboveMean(rows) - PlacementJudge.LossOfParts(rows)) * scale;
        var passedOver = double.NegativeInfinity;
        Span<int> sizes = stackalloc int[(2 * Uneven) + 3];
        foreach (ref readonly var pocket in _open.Of(row).AsSpan())
        {
            if (!IsStackable(pocket))
            {
                continue;
            }

            foreach (var size in sizes[..FrontSizes(pocket, rows, sizes)])
            {
                for (var first = 0; first + size <= pocket.Length; first++)
                {
                    var least = Math.Max(toBeat, best?.Worth ?? double.NegativeInfinity) * scale;
                    var bound = _search.Ranking.SumOf(pocket[first], size) + ((double)(_party - size) * behind) + above
                        - (LossOfSpread(_party - size, rows - 1) * scale);
                    if (bound >= least && (bound -= SpreadOf(pocket, first, size) * scale) >= least)
                    {
                        if (!Build(pocket, first, size, rows))
                        {
                            continue;
                        }

                        bound = _judge.MostOfRows(_seats, rows) * scale;
                        if (bound >= least)
                        {
                            Arrangement.Keep(ref best, Arrangement.Of(_judge, _seats));
                            continue;
                        }
                    }

                    passedOver = Math.Max(passedOver, bound);
                }
            }
        }

        // What was passed over for the sake of another row's may be better than the best of this one.
        most = passedOver / scale;
        return best is not null && best.Worth < most ? null : best;
    }

    /// <summary>What the distance from the middle takes off the score at least for so many of the party, wherever they sit.</summary>
    private double LossOfSpread(int people, int rows) =>
        PlacementJudge.PerMetre * _search.Allocator.Spread.Of(people, rows) / _party;

    /// <summary>
    /// What the distance from the middle takes off the score for the front alone, at least: two seats are together as far from any point as
    /// they are apart.
    /// </summary>
    private double SpreadOf(in Pocket pocket, int first, int size)
    {
        var apart = 0.0;
        for (var (left, right) = (first, first + size - 1); left < right; left++, right--)
        {
            apart += _map.PositionOf(pocket[left]).DistanceTo(_map.PositionOf(pocket[right]));
        }

        return PlacementJudge.PerMetre * apart / _party;
    }

    /// <summary>
    /// Whether a row and those behind it can take the party, the qualities of the best open seats in front and behind, and how they all are
    /// now.
    /// </summary>
    private bool HasRoom(MapRow row, int rows, out int inFront, out int behindIt, out int stamp)
    {
        (behindIt, stamp) = (0, 1 + _open.StampOf(row));
        var room = _open.LongestOf(row, out inFront);
        for (var left = rows - 1; left > 0; left--)
        {
            if (_map.RowBehind(row) is not { } behind)
            {
                return false;
            }

            row = behind;
            room += _open.LongestOf(row, out var top);
            behindIt = Math.Max(behindIt, top);
            stamp = Math.Max(stamp, 1 + _open.StampOf(row));
        }

        return room >= _party;
    }

    /// <summary>
    /// How many of the party the part in front may have: about even, as many as can be, and what leaves the rest room behind.
    /// </summary>
    private int FrontSizes(in Pocket front, int rows, Span<int> sizes)
    {
        var even = (_party + rows - 1) / rows;
        var most = Math.Min(front.Length, _party - (2 * (rows - 1)));
        var behind = _map.RowBehind(front.Run.Row) is { } row ? _open.LongestOf(row, out _) : 0;
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
    private bool Build(in Pocket front, int first, int size, int rows)
    {
        var axis = new StackAxis(_map, front[first], front[first + size - 1]);
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
    private (Pocket Pocket, int First, int Size)? Behind(MapRow row, StackAxis axis, double from, double to, int wanted, bool isLast)
    {
        (Pocket Pocket, int First, int Size)? best = null;
        var bestAside = double.PositiveInfinity;
        foreach (ref readonly var pocket in _open.Of(row).AsSpan())
        {
            var size = Math.Min(wanted, pocket.Length);
            if (!IsStackable(pocket) || (isLast && size < wanted) || size < (best?.Size ?? 0))
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
}
