using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>Points sorted into square cells, for questions about what is near. Built in O(points).</summary>
internal sealed class SeatGrid
{
    private const int MostCells = 1 << 22;

    private readonly PlanPoint[] _points;
    private readonly double _cell;
    private readonly double _left;
    private readonly double _top;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _starts;
    private readonly int[] _members;

    public SeatGrid(PlanPoint[] points, double cell)
    {
        _points = points;
        var bounds = PlanBounds.Around(points);
        var area = Math.Max(1e-6, bounds.Width * bounds.Height);
        _cell = Math.Max(Math.Max(cell, Math.Sqrt(area / MostCells)), Math.Max(bounds.Width, bounds.Height) / MostCells);
        _left = bounds.MinX;
        _top = bounds.MinY;
        _columns = (int)(bounds.Width / _cell) + 1;
        _rows = (int)(bounds.Height / _cell) + 1;
        _starts = new int[(_columns * _rows) + 1];
        foreach (var point in points)
        {
            _starts[CellOf(point) + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        var next = _starts[..^1];
        _members = new int[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            _members[next[CellOf(points[i])]++] = i;
        }
    }

    /// <summary>The points of the cells that a rectangle touches, as a visit of index after index, until one answers true.</summary>
    public bool Any(double minX, double minY, double maxX, double maxY, Func<int, bool> visit)
    {
        var firstColumn = Math.Clamp((int)Math.Floor((minX - _left) / _cell), 0, _columns - 1);
        var lastColumn = Math.Clamp((int)Math.Floor((maxX - _left) / _cell), 0, _columns - 1);
        var firstRow = Math.Clamp((int)Math.Floor((minY - _top) / _cell), 0, _rows - 1);
        var lastRow = Math.Clamp((int)Math.Floor((maxY - _top) / _cell), 0, _rows - 1);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var first = _starts[(row * _columns) + firstColumn];
            var end = _starts[(row * _columns) + lastColumn + 1];
            for (var i = first; i < end; i++)
            {
                if (visit(_members[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The squared distance from a point to the nearest other one of the same kind within a reach, or infinity.</summary>
    public double NearestSquared(int index, double reach, int[] kinds, bool sameKind)
    {
        var at = _points[index];
        var best = double.PositiveInfinity;
        var firstColumn = Math.Max(0, (int)((at.X - reach - _left) / _cell));
        var lastColumn = Math.Min(_columns - 1, (int)((at.X + reach - _left) / _cell));
        var firstRow = Math.Max(0, (int)((at.Y - reach - _top) / _cell));
        var lastRow = Math.Min(_rows - 1, (int)((at.Y + reach - _top) / _cell));
        for (var row = firstRow; row <= lastRow; row++)
        {
            var end = _starts[(row * _columns) + lastColumn + 1];
            for (var i = _starts[(row * _columns) + firstColumn]; i < end; i++)
            {
                var other = _members[i];
                if (other != index && kinds[other] == kinds[index] == sameKind)
                {
                    var dx = _points[other].X - at.X;
                    var dy = _points[other].Y - at.Y;
                    best = Math.Min(best, (dx * dx) + (dy * dy));
                }
            }
        }

        return best;
    }

    private int CellOf(PlanPoint point) =>
        ((int)((point.Y - _top) / _cell) * _columns) + (int)((point.X - _left) / _cell);
}
