using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Layout;

/// <summary>Finds points of a plan by where they lie: the nearest to a place, and those in a rectangle, a circle or an outline.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Heights are not regarded. Made in time in proportion to the points; an
/// answer takes time in proportion to the points near it, where they are spread as the seats of a hall are.
/// </remarks>
[SendInstead("its points, and index them there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PlanPointIndex
{
    /// <summary>A few points a cell, so that an answer looks at few cells and few points.</summary>
    private const int PointsPerCell = 4;

    private readonly PlanPoint[] _points;
    private readonly PlanBounds _bounds;
    private readonly double _cell;
    private readonly int _columns;
    private readonly int _rows;

    /// <summary>By cell, where its points begin in <see cref="_order"/>; one more at the end.</summary>
    private readonly int[] _starts;

    private readonly int[] _order;

    /// <summary>Makes an index over points.</summary>
    /// <param name="points">Finite points; may be none. An answer names them by their place in this list.</param>
    /// <exception cref="ArgumentException">A point is not finite.</exception>
    public PlanPointIndex(IEnumerable<PlanPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        _points = [.. points];
        if (Array.Exists(_points, static point => !point.IsFinite))
        {
            throw new ArgumentException("A point is not finite.", nameof(points));
        }

        _bounds = PlanBounds.Around(_points);
        _cell = CellSize();
        _columns = (int)(_bounds.Width / _cell) + 1;
        _rows = (int)(_bounds.Height / _cell) + 1;
        _starts = new int[(_columns * _rows) + 1];
        _order = new int[_points.Length];
        Fill();
    }

    /// <summary>How many points there are.</summary>
    public int Count => _points.Length;

    /// <summary>The point nearest to a place.</summary>
    /// <param name="place">The place, finite.</param>
    /// <param name="maxDistance">How far away it may lie, in metres on the plan, at least 0.</param>
    /// <returns>Its number; of several as near the lowest; -1 when none lies so near.</returns>
    /// <exception cref="ArgumentException"><paramref name="place"/> is not finite, or <paramref name="maxDistance"/> is negative or no
    /// number.</exception>
    public int Nearest(PlanPoint place, double maxDistance = double.PositiveInfinity)
    {
        Check(place, maxDistance);
        var (best, bestSquare) = (-1, maxDistance * maxDistance);
        if (Count == 0)
        {
            return best;
        }

        var (column, row) = (ColumnOf(place.X), RowOf(place.Y));
        var rings = Math.Max(_columns, _rows);
        for (var ring = 0; ring < rings; ring++)
        {
            // All but one of the cells between lie between the place and whatever is in this ring.
            var gap = Math.Max(0, ((ring - 1) * _cell) - 1e-6);
            if (gap * gap > bestSquare)
            {
                break;
            }

            for (var y = Math.Max(0, row - ring); y <= Math.Min(_rows - 1, row + ring); y++)
            {
                var isWhole = y == row - ring || y == row + ring;
                for (var x = column - ring; x <= column + ring; x += isWhole || ring == 0 ? 1 : 2 * ring)
                {
                    if ((uint)x < (uint)_columns)
                    {
                        Consider(place, (y * _columns) + x, ref best, ref bestSquare);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The points in a rectangle, its edge included.</summary>
    /// <param name="bounds">The rectangle.</param>
    /// <returns>Their numbers, ascending.</returns>
    public ImmutableArray<int> Within(PlanBounds bounds) => Search(bounds, bounds.Contains);

    /// <summary>The points within a distance of a place.</summary>
    /// <param name="place">The place, finite.</param>
    /// <param name="distance">In metres on the plan, at least 0.</param>
    /// <returns>Their numbers, ascending.</returns>
    /// <exception cref="ArgumentException"><paramref name="place"/> is not finite, or <paramref name="distance"/> is negative or no
    /// number.</exception>
    public ImmutableArray<int> Within(PlanPoint place, double distance)
    {
        Check(place, distance);
        var box = new PlanBounds(place.X - distance, place.Y - distance, place.X + distance, place.Y + distance);
        return Search(box, point => SquareTo(point, place) <= distance * distance);
    }

    /// <summary>The points in an outline (a lasso), its edge included.</summary>
    /// <param name="outline">Its corners, in order, finite; fewer than three hold nothing.</param>
    /// <returns>Their numbers, ascending.</returns>
    /// <exception cref="ArgumentException">A corner is not finite.</exception>
    public ImmutableArray<int> Within(ImmutableArray<PlanPoint> outline)
    {
        if (outline.IsDefaultOrEmpty)
        {
            return [];
        }

        if (outline.Any(static corner => !corner.IsFinite))
        {
            throw new ArgumentException("A corner is not finite.", nameof(outline));
        }

        return Search(PlanBounds.Around(outline), point => PlanOutlines.Contains(outline.AsSpan(), point));
    }

    /// <summary>Adds the points of all cells that an outline without dents touches, some a little outside; in no order.</summary>
    /// <param name="outline">Its corners, in order, finite.</param>
    /// <param name="found">Where their numbers are added, each once.</param>
    /// <remarks>Looks at the cells along the outline only, however it is turned, and allocates nothing of its own.</remarks>
    internal void AddNear(ReadOnlySpan<PlanPoint> outline, List<int> found)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var corner in outline)
        {
            (low, high) = (Math.Min(low, corner.Y), Math.Max(high, corner.Y));
        }

        for (var row = RowOf(low); row <= RowOf(high) && Count > 0; row++)
        {
            var from = _bounds.MinY + (row * _cell);
            var (left, right) = Across(outline, from - 1e-6, from + _cell + 1e-6);
            for (var column = ColumnOf(left); left <= right && column <= ColumnOf(right); column++)
            {
                found.AddRange(PointsOf((row * _columns) + column));
            }
        }
    }

    /// <summary>From where to where an outline reaches between two heights of the plan; nowhere when the first is the greater.</summary>
    private static (double Left, double Right) Across(ReadOnlySpan<PlanPoint> outline, double from, double to)
    {
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            (a, b) = a.Y <= b.Y ? (a, b) : (b, a);
            if (a.Y > to || b.Y < from)
            {
                continue;
            }

            double At(double y) => a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y));
            var (one, other) = b.Y - a.Y < 1e-9 ? (a.X, b.X) : (At(Math.Max(a.Y, from)), At(Math.Min(b.Y, to)));
            (left, right) = (Math.Min(left, Math.Min(one, other)), Math.Max(right, Math.Max(one, other)));
        }

        return (left, right);
    }

    private static void Check(PlanPoint place, double distance)
    {
        if (!place.IsFinite)
        {
            throw new ArgumentException("The place is not finite.", nameof(place));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        if (double.IsNaN(distance))
        {
            throw new ArgumentException("The distance is no number.", nameof(distance));
        }
    }

    private double CellSize()
    {
        var cells = Math.Max(1, Count / PointsPerCell);
        var square = Math.Sqrt(_bounds.Width * _bounds.Height / cells);

        // A line of points has no area; and no hall, however far-flung a seat of it, may need cells without end.
        return Math.Max(Math.Max(square, Math.Max(_bounds.Width, _bounds.Height) / Math.Max(1, cells)), 1e-3);
    }

    private void Fill()
    {
        var cells = Array.ConvertAll(_points, point => (RowOf(point.Y) * _columns) + ColumnOf(point.X));
        foreach (var cell in cells)
        {
            _starts[cell + 1]++;
        }

        for (var cell = 1; cell < _starts.Length; cell++)
        {
            _starts[cell] += _starts[cell - 1];
        }

        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var point = 0; point < cells.Length; point++)
        {
            _order[next[cells[point]]++] = point;
        }
    }

    private ImmutableArray<int> Search(PlanBounds box, Predicate<PlanPoint> isIn)
    {
        if (Count == 0 || !(box.MinX <= _bounds.MaxX && box.MaxX >= _bounds.MinX && box.MinY <= _bounds.MaxY && box.MaxY >= _bounds.MinY))
        {
            return [];
        }

        var found = new List<int>();
        for (var row = RowOf(box.MinY); row <= RowOf(box.MaxY); row++)
        {
            for (var column = ColumnOf(box.MinX); column <= ColumnOf(box.MaxX); column++)
            {
                foreach (var point in PointsOf((row * _columns) + column))
                {
                    if (isIn(_points[point]))
                    {
                        found.Add(point);
                    }
                }
            }
        }

        found.Sort();
        return [.. found];
    }

    private void Consider(PlanPoint place, int cell, ref int best, ref double bestSquare)
    {
        foreach (var point in PointsOf(cell))
        {
            var square = SquareTo(_points[point], place);
            if (square < bestSquare || (square == bestSquare && (best < 0 || point < best)))
            {
                (best, bestSquare) = (point, square);
            }
        }
    }

    private ReadOnlySpan<int> PointsOf(int cell) => _order.AsSpan(_starts[cell], _starts[cell + 1] - _starts[cell]);

    // Casting a double beyond the range of int keeps to its ends, and the clamp to those of the grid.
    private int ColumnOf(double x) => Math.Clamp((int)((x - _bounds.MinX) / _cell), 0, _columns - 1);

    private int RowOf(double y) => Math.Clamp((int)((y - _bounds.MinY) / _cell), 0, _rows - 1);

    private static double SquareTo(PlanPoint point, PlanPoint place)
    {
        var (dx, dy) = (point.X - place.X, point.Y - place.Y);
        return (dx * dx) + (dy * dy);
    }
}
