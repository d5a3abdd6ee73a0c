using System.Runtime.CompilerServices;

namespace SeatEngine.Rendering;

/// <summary>
/// Turns edges into the exact area that a figure covers in each pixel (non-zero rule).
/// </summary>
/// <remarks>
/// Each row of pixels is parted into clusters of edges that overlap from left to right; between clusters the winding
/// number is the same over the whole height of the row. A cluster is cut into slabs at the ends and crossings of its
/// edges. Within a slab no two edges cross, so that a walk from left to right finds the trapezoids that are inside,
/// whatever the figure does elsewhere: it may cross itself, overlap itself or have holes. The sides of a trapezoid are then added to a row
/// of differences, whose
/// running sum is the coverage. Edges beyond the left side count as lying on it, edges beyond the right do nothing;
/// rows outside the picture are never visited. See docs/adr/0041-exact-area-coverage.md.
/// </remarks>
internal sealed class AreaRasterizer
{
    private const double Tiny = 1e-9;

    private readonly List<Edge> _edges = [];
    private Active[] _active = new Active[64];
    private double[] _row = [];
    private byte[] _coverage = [];
    private double[] _cuts = new double[64];
    private Crossing[] _crossings = new Crossing[64];
    private int _activeCount;
    private int _width;
    private int _left;
    private int _right;

    public bool IsEmpty => _edges.Count == 0;

    public void Clear() => _edges.Clear();

    public void AddEdge(double x0, double y0, double x1, double y1)
    {
        if (y0 < y1)
        {
            _edges.Add(new Edge(x0, y0, x1, y1, 1));
        }
        else if (y1 < y0)
        {
            _edges.Add(new Edge(x1, y1, x0, y0, -1));
        }
        else
        {
            // A level edge bounds no area by itself, but it ties the edges at its two ends into one cluster.
            _edges.Add(new Edge(x0, y0, x1, y1, 0));
        }
    }

    /// <summary>Sends the coverage of all edges added since the last clearing to the sink, and clears.</summary>
    public void Rasterize<TSink>(int width, int height, ref TSink sink)
        where TSink : ICoverageSink
    {
        if (_edges.Count == 0)
        {
            return;
        }

        _edges.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        Size(width);
        var bottom = double.NegativeInfinity;
        foreach (var edge in _edges)
        {
            bottom = Math.Max(bottom, edge.Bottom);
        }

        var first = (int)Math.Max(0, Math.Floor(_edges[0].Top));
        var end = (int)Math.Min(height, Math.Ceiling(bottom));
        var next = 0;
        _activeCount = 0;
        for (var y = first; y < end; y++)
        {
            while (next < _edges.Count && _edges[next].Top < y + 1)
            {
                if (_activeCount == _active.Length)
                {
                    Array.Resize(ref _active, _activeCount * 2);
                }

                _active[_activeCount++] = new Active(next++, 0, 0);
            }

            Arrange(y);
            if (_activeCount > 0)
            {
                Row(y);
                Send(y, ref sink);
            }
        }

        _edges.Clear();
    }

    private void Size(int width)
    {
        _width = width;
        if (_row.Length < width + 2)
        {
            _row = new double[width + 2];
            _coverage = new byte[width];
        }

        _left = width;
        _right = -1;
    }

    /// <summary>Drops the edges that end above a row, and puts the others in the order of their left ends within it.</summary>
    private void Arrange(int y)
    {
        var kept = 0;
        for (var i = 0; i < _activeCount; i++)
        {
            var index = _active[i].Index;
            var edge = _edges[index];
            if (edge.Bottom <= y)
            {
                continue;
            }

            var above = edge.At(y);
            var below = edge.At(y + 1);
            var active = above < below ? new Active(index, above, below) : new Active(index, below, above);
            var at = kept++;
            while (at > 0 && _active[at - 1].Left > active.Left)
            {
                _active[at] = _active[at - 1];
                at--;
            }

            _active[at] = active;
        }

        _activeCount = kept;
    }

    private void Row(int y)
    {
        var winding = 0;
        var from = 0;
        while (from < _activeCount)
        {
            var right = _active[from].Right;
            var end = from + 1;
            while (end < _activeCount && _active[end].Left <= right + Tiny)
            {
                right = Math.Max(right, _active[end].Right);
                end++;
            }

            winding = Cluster(y, from, end, winding);
            from = end;
        }
    }

    private int Cluster(int y, int from, int end, int winding)
    {
        var cuts = 0;
        Cut(ref cuts, y);
        Cut(ref cuts, y + 1);
        for (var i = from; i < end; i++)
        {
            var edge = _edges[_active[i].Index];
            if (edge.Top > y)
            {
                Cut(ref cuts, edge.Top);
            }

            if (edge.Bottom < y + 1)
            {
                Cut(ref cuts, edge.Bottom);
            }
        }

        if (cuts > 2)
        {
            Array.Sort(_cuts, 0, cuts);
        }

        var after = winding;
        double top = y;
        for (var i = 1; i < cuts; i++)
        {
            var bottom = _cuts[i];
            if (bottom - top > Tiny)
            {
                after = Slab(top, bottom, from, end, winding, 0);
                top = bottom;
            }
        }

        return after;
    }

    private void Cut(ref int cuts, double y)
    {
        if (cuts == _cuts.Length)
        {
            Array.Resize(ref _cuts, cuts * 2);
        }

        _cuts[cuts++] = y;
    }

    private int Slab(double top, double bottom, int from, int end, int winding, int depth)
    {
        var middle = (top + bottom) / 2;
        var count = 0;
        for (var active = from; active < end; active++)
        {
            var edge = _edges[_active[active].Index];
            if (edge.Top <= middle && edge.Bottom > middle)
            {
                if (count == _crossings.Length)
                {
                    Array.Resize(ref _crossings, count * 2);
                }

                Crossing crossing = new(edge.At(top), edge.At(bottom), edge.Winding);
                var at = count++;
                while (at > 0 && _crossings[at - 1].Middle > crossing.Middle)
                {
                    _crossings[at] = _crossings[at - 1];
                    at--;
                }

                _crossings[at] = crossing;
            }
        }

        for (var i = 1; i < count; i++)
        {
            var one = _crossings[i - 1];
            var two = _crossings[i];
            var above = two.Top - one.Top;
            var below = two.Bottom - one.Bottom;
            if ((above < -Tiny || below < -Tiny) && depth < 48)
            {
                var at = top + ((bottom - top) * (above / (above - below)));
                if (at > top + Tiny && at < bottom - Tiny)
                {
                    Slab(top, at, from, end, winding, depth + 1);
                    return Slab(at, bottom, from, end, winding, depth + 1);
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            var crossing = _crossings[i];
            var after = winding + crossing.Winding;
            if (winding == 0 && after != 0)
            {
                Side(crossing.Top, crossing.Bottom, bottom - top);
            }
            else if (winding != 0 && after == 0)
            {
                Side(crossing.Top, crossing.Bottom, top - bottom);
            }

            winding = after;
        }

        return winding;
    }

    /// <summary>Adds one side of a trapezoid: everything to the right of it is covered for the given height.</summary>
    private void Side(double from, double to, double height)
    {
        if (from > to)
        {
            (from, to) = (to, from);
        }

        if (to >= _width)
        {
            // What is covered may then reach the right side without an edge that says so.
            _right = _width;
        }

        if (from >= _width)
        {
            return;
        }

        if (to <= 0)
        {
            Within(0, 0, height);
            return;
        }

        var run = to - from;
        var at = from;
        if (at < 0)
        {
            Within(0, 0, height * (-at / run));
            at = 0;
        }

        var last = Math.Min(to, _width);
        while (true)
        {
            var edge = Math.Min(Math.Floor(at) + 1, last);
            Within(at, edge, run > 0 ? height * ((edge - at) / run) : height);
            if (edge >= last)
            {
                return;
            }

            at = edge;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Within(double from, double to, double height)
    {
        var middle = (from + to) / 2;
        var column = Math.Min((int)middle, _width);
        var part = middle - column;
        _row[column] += height * (1 - part);
        _row[column + 1] += height * part;
        _left = Math.Min(_left, column);
        _right = Math.Max(_right, column + 1);
    }

    private void Send<TSink>(int y, ref TSink sink)
        where TSink : ICoverageSink
    {
        if (_right < 0)
        {
            return;
        }

        double sum = 0;
        var end = Math.Min(_right + 1, _width);
        var start = _left;
        for (var x = start; x < end; x++)
        {
            sum += _row[x];
            _coverage[x] = (byte)((Math.Clamp(sum, 0, 1) * 255) + 0.5);
        }

        if (end > start)
        {
            Array.Clear(_row, start, _right - start + 1);
        }

        _row[_width] = 0;
        _row[_width + 1] = 0;
        _left = _width;
        _right = -1;
        if (end > start)
        {
            sink.Row(start, y, _coverage.AsSpan(start, end - start));
        }
    }

    private readonly record struct Edge(double TopX, double Top, double BottomX, double Bottom, int Winding)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double At(double y)
        {
            if (y <= Top)
            {
                return TopX;
            }

            return y >= Bottom ? BottomX : TopX + ((BottomX - TopX) * ((y - Top) / (Bottom - Top)));
        }
    }

    private readonly record struct Active(int Index, double Left, double Right);

    private readonly record struct Crossing(double Top, double Bottom, int Winding)
    {
        public double Middle => Top + Bottom;
    }
}
