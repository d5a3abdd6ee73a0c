using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Who sits beside whom: by explicit segments or links where the house gives them, else by geometry.</summary>
internal sealed partial class SeatMapCompiler
{
    private void FormRuns()
    {
        var linked = LinkedSeats();
        var inLinks = new HashSet<int>(linked.Keys.Concat(linked.Values));
        for (var ordinal = 0; ordinal < _rows.Count; ordinal++)
        {
            var row = _rows[ordinal];
            var replacing = row.Seats.Where(seat => !_seats[seat].Replaces.IsEmpty).ToArray();
            var sitting = row.Seats.Where(seat => _seats[seat].Replaces.IsEmpty).ToArray();
            if (row.Kind == MapRowKind.Row)
            {
                sitting = InSittingOrder(row, sitting);
            }

            row.Seats = [.. sitting, .. replacing];
            Measure(row);
            FormRunsOf(row, ordinal, sitting, inLinks);
        }

        FollowLinks(linked);
    }

    private void FormRunsOf(RowDraft row, int ordinal, int[] sitting, HashSet<int> inLinks)
    {
        if (sitting.Length == 0)
        {
            return;
        }

        switch (row.Kind)
        {
            case MapRowKind.Box:
                _runs.Add(new(SeatRunKind.Cluster, ordinal, sitting));
                break;
            case MapRowKind.Table:
                FormTable(row, ordinal, sitting);
                break;
            case MapRowKind.Row:
                if (Array.Exists(sitting, inLinks.Contains))
                {
                    // A row in which the house links neighbours is said by links alone.
                    break;
                }

                FormLines(row, ordinal, sitting);
                break;
            default:
                throw Unknown.Value(row.Kind);
        }
    }

    private void FormLines(RowDraft row, int ordinal, int[] sitting)
    {
        var limit = _hall.GapFactor * MedianPitch(row, sitting.Length);
        var start = 0;
        for (var i = 1; i <= sitting.Length; i++)
        {
            if (i < sitting.Length && AreNeighbours(row, sitting, i, limit))
            {
                continue;
            }

            _runs.Add(new(SeatRunKind.Line, ordinal, sitting[start..i]));
            start = i;
        }
    }

    private bool AreNeighbours(RowDraft row, int[] sitting, int at, double limit)
    {
        var (left, right) = (_seats[sitting[at - 1]].Segment, _seats[sitting[at]].Segment);
        return left is null && right is null
            ? row.Offsets[at] - row.Offsets[at - 1] <= limit
            : string.Equals(left, right, StringComparison.Ordinal);
    }

    /// <summary>A table that is open somewhere is a line from opening to opening; else it wraps round.</summary>
    private void FormTable(RowDraft row, int ordinal, int[] sitting)
    {
        var openings = row.OpenAfter.Where(at => (uint)at < (uint)sitting.Length).Distinct().Order().ToArray();
        if (openings.Length == 0)
        {
            var wraps = sitting.Length is > 2 and <= 64;
            _runs.Add(new(wraps ? SeatRunKind.Ring : SeatRunKind.Line, ordinal, sitting));
            return;
        }

        for (var i = 0; i < openings.Length; i++)
        {
            var from = openings[i] + 1;
            var until = openings[(i + 1) % openings.Length] + (i + 1 < openings.Length ? 0 : sitting.Length);
            _runs.Add(new(SeatRunKind.Line, ordinal,
                [.. Enumerable.Range(from, until - from + 1).Select(at => sitting[at % sitting.Length])]));
        }
    }

    /// <summary>By ordinal of a seat: the ordinal of its next neighbour, where the house links them.</summary>
    private Dictionary<int, int> LinkedSeats()
    {
        var linked = new Dictionary<int, int>();
        var targets = new HashSet<int>();
        for (var i = 0; i < _seats.Length; i++)
        {
            if (_seats[i].NextNeighbour is not { } next)
            {
                continue;
            }

            if (!_ordinals.TryGetValue(next.Value, out var target) || target == i || !targets.Add(target))
            {
                throw new ArgumentException($"Seat '{_seats[i].Id}' names '{next}' as its neighbour, which the hall does not have or " +
                    $"which has another.", "hall");
            }

            linked.Add(i, target);
        }

        return linked;
    }

    private void FollowLinks(Dictionary<int, int> linked)
    {
        if (linked.Count == 0)
        {
            return;
        }

        var formed = new HashSet<int>(_runs.SelectMany(static run => run.Seats));
        var targets = new HashSet<int>(linked.Values);
        for (var pass = 0; pass < 2; pass++)
        {
            // First the chains that have a beginning, then what is left: circles.
            for (var ordinal = 0; ordinal < _rows.Count; ordinal++)
            {
                foreach (var seat in _rows[ordinal].Seats)
                {
                    if (!formed.Contains(seat) && _seats[seat].Replaces.IsEmpty && (pass == 1 || !targets.Contains(seat)))
                    {
                        var chain = Chain(seat, linked, formed);
                        _runs.Add(new(pass == 1 && chain.Length is > 2 and <= 64 ? SeatRunKind.Ring : SeatRunKind.Line, ordinal, chain));
                    }
                }
            }
        }
    }

    private static int[] Chain(int first, Dictionary<int, int> linked, HashSet<int> formed)
    {
        var chain = new List<int>();
        for (var seat = first; formed.Add(seat); seat = linked[seat])
        {
            chain.Add(seat);
            if (!linked.ContainsKey(seat))
            {
                break;
            }
        }

        return [.. chain];
    }

    /// <summary>Left to right as seen by someone who sits in the row and looks at the focal point.</summary>
    private int[] InSittingOrder(RowDraft row, int[] sitting)
    {
        if (sitting.Length < 2)
        {
            return sitting;
        }

        var order = sitting;
        if (!_hall.IsSchematic && Array.TrueForAll(sitting, seat => _seats[seat].Segment is null))
        {
            var points = Array.ConvertAll(sitting, seat => _positions[seat]);
            order = Array.ConvertAll(RowOrder.Along(points), at => sitting[at]);
        }

        return RunsRightToLeft(order, _focals.Of(row.Section)) ? [.. order.Reverse()] : order;
    }

    private bool RunsRightToLeft(int[] order, PlanPoint focal)
    {
        var (first, last) = (_positions[order[0]], _positions[order[^1]]);
        var middle = _positions[order[order.Length / 2]];

        // With y down, the right hand of someone who looks along (fx, fy) points along (-fy, fx).
        var (fx, fy) = (focal.X - middle.X, focal.Y - middle.Y);
        var right = ((last.X - first.X) * -fy) + ((last.Y - first.Y) * fx);
        if (right != 0)
        {
            return right < 0;
        }

        return (first.X, first.Y) != (last.X, last.Y)
            ? (last.X, last.Y).CompareTo((first.X, first.Y)) < 0
            : NaturalOrder.Compare(_seats[order[^1]].Id.Value, _seats[order[0]].Id.Value) < 0;
    }

    private void Measure(RowDraft row)
    {
        row.Offsets = new int[row.Seats.Length];
        for (var i = 1; i < row.Seats.Length; i++)
        {
            var step = _positions[row.Seats[i - 1]].PlanDistanceTo(_positions[row.Seats[i]]) * 1000;
            row.Offsets[i] = row.Offsets[i - 1] + (int)Math.Min(Math.Round(step), int.MaxValue - row.Offsets[i - 1]);
        }
    }

    private static double MedianPitch(RowDraft row, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        var pitches = new int[count - 1];
        for (var i = 1; i < count; i++)
        {
            pitches[i - 1] = row.Offsets[i] - row.Offsets[i - 1];
        }

        Array.Sort(pitches);
        return (pitches[(pitches.Length - 1) / 2] + pitches[pitches.Length / 2]) / 2.0;
    }
}
