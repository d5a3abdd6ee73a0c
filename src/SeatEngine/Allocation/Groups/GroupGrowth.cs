using System.Diagnostics;
using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>
/// The stretches near a centre, and for each what its best seats cost: the sum of the squares of their distances, for
/// every number of seats that may be taken. The seats of a number are those of the number below and the next nearer one
/// of the two at their sides.
/// </summary>
internal sealed class GroupGrowth(GroupField house, int least)
{
    private readonly List<int> _near = [];
    private readonly List<int> _begin = [];
    private readonly List<int> _steps = [];
    private readonly List<int> _squareBegin = [];
    private double[] _costs = [];
    private int[] _lows = [];
    private double[] _squares = [];
    private int _used;
    private int _squaresUsed;

    /// <summary>How many stretches are near.</summary>
    public int Count => _near.Count;

    /// <summary>How many seats may be taken of all of them.</summary>
    public int Seats { get; private set; }

    /// <summary>Whether no stretch of the field is left out, and none is cut short.</summary>
    public bool IsWhole { get; private set; }

    public int StretchAt(int near) => _near[near];

    public GroupStretch this[int near] => house.Stretches[_near[near]];

    /// <summary>The most seats that may be taken of a stretch.</summary>
    public int StepsOf(int near) => _steps[near];

    /// <summary>What so many seats of a stretch cost; from 0 to its steps.</summary>
    public double CostOf(int near, int seats) => _costs[_begin[near] + seats];

    /// <summary>Where in the stretch so many seats begin; in a box they are its nearest.</summary>
    public int LowOf(int near, int seats) => _lows[_begin[near] + seats];

    /// <summary>The square of the distance of a seat of a stretch, by its place in it.</summary>
    public double SquareOf(int near, int seat) => _squares[_squareBegin[near] + seat];

    /// <summary>Looks at what lies within a radius; of each stretch that it touches as many seats as a part needs.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="radius">In metres.</param>
    /// <param name="claims">By stretch, how many seats must be taken of it; those are always near.</param>
    public void Gather(PlanPoint centre, double radius, ReadOnlySpan<int> claims)
    {
        _near.Clear();
        _begin.Clear();
        _squareBegin.Clear();
        _steps.Clear();
        (_used, _squaresUsed, Seats, IsWhole) = (0, 0, 0, true);
        var stretches = house.Span;
        for (var i = 0; i < stretches.Length; i++)
        {
            ref readonly var stretch = ref stretches[i];
            var far = radius + stretch.Reach;
            var (dx, dy, dz) = (stretch.Middle.X - centre.X, stretch.Middle.Y - centre.Y, stretch.Middle.Z - centre.Z);
            if ((dx * dx) + (dy * dy) + (dz * dz) > far * far && (claims.IsEmpty || claims[i] == 0))
            {
                IsWhole = false;
                continue;
            }

            Grow(centre, i, in stretch, radius * radius, claims.IsEmpty ? 0 : claims[i]);
        }
    }

    private void Grow(PlanPoint centre, int index, in GroupStretch stretch, double limit, int claim)
    {
        Reserve(stretch.Length);
        var squares = _squares.AsSpan(_squaresUsed, stretch.Length);
        var nearest = 0;
        for (var i = 0; i < squares.Length; i++)
        {
            var position = house.PositionAt(stretch.At + i);
            var (dx, dy, dz) = (position.X - centre.X, position.Y - centre.Y, position.Z - centre.Z);
            squares[i] = (dx * dx) + (dy * dy) + (dz * dz);
            nearest = squares[i] < squares[nearest] ? i : nearest;
        }

        if (squares[nearest] > limit && claim == 0)
        {
            IsWhole = false;
            return;
        }

        var costs = _costs.AsSpan(_used, stretch.Length + 1);
        var lows = _lows.AsSpan(_used, stretch.Length + 1);
        var steps = stretch.IsBox
            ? GrowBox(squares, costs, limit, Math.Max(least, claim))
            : GrowLine(squares, costs, lows, nearest, stretch.IsClosed, limit, Math.Max(least, claim));
        IsWhole &= steps == stretch.Length;
        _squareBegin.Add(_squaresUsed);
        _near.Add(index);
        _begin.Add(_used);
        _steps.Add(steps);
        _used += steps + 1;
        _squaresUsed += stretch.Length;
        Seats += steps;
    }

    private static int GrowLine(ReadOnlySpan<double> squares, Span<double> costs, Span<int> lows, int nearest, bool isClosed,
        double limit, int least)
    {
        var length = squares.Length;
        (costs[0], costs[1], lows[0], lows[1]) = (0, squares[nearest], nearest, nearest);
        var (low, high) = (nearest, nearest + 1);
        for (var count = 1; count < length; count++)
        {
            var left = low > 0 ? squares[low - 1] : isClosed ? squares[(low - 1 + length) % length] : double.PositiveInfinity;
            var right = high < length ? squares[high] : isClosed ? squares[high - length] : double.PositiveInfinity;
            var next = Math.Min(left, right);
            if (next > limit && count >= least)
            {
                return count;
            }

            if (left <= right)
            {
                // A table goes on at its other end.
                (low, high) = low > 0 ? (low - 1, high) : (low - 1 + length, high + length);
            }
            else
            {
                high++;
            }

            costs[count + 1] = costs[count] + next;
            lows[count + 1] = low;
        }

        return length;
    }

    private static int GrowBox(ReadOnlySpan<double> squares, Span<double> costs, double limit, int least)
    {
        var sorted = squares.ToArray();
        Array.Sort(sorted);
        costs[0] = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i] > limit && i >= least)
            {
                return i;
            }

            costs[i + 1] = costs[i] + sorted[i];
        }

        return sorted.Length;
    }

    private void Reserve(int seats)
    {
        Debug.Assert(seats > 0, "A stretch has seats.");
        if (_used + seats + 1 > _costs.Length)
        {
            Array.Resize(ref _costs, Math.Max(2 * _costs.Length, _used + seats + 1));
            Array.Resize(ref _lows, _costs.Length);
        }

        if (_squaresUsed + seats > _squares.Length)
        {
            Array.Resize(ref _squares, Math.Max(2 * _squares.Length, _squaresUsed + seats));
        }
    }
}
