using System.Runtime.CompilerServices;

namespace SeatEngine.Rendering.Raster;

/// <summary>
/// Turns edges into the exact area that a figure covers in each pixel (non-zero rule).
/// </summary>
/// <remarks>
/// Each row of pixels is cut into slabs at the ends and crossings of its edges. Within a slab no two edges cross, so
/// that a walk from left to right finds the trapezoids that are inside, whatever the figure does elsewhere: it may
/// cross itself, overlap itself or have holes. The sides of a trapezoid are then added to a row of differences, whose
/// running sum is the coverage. Edges beyond the left side count as lying on it, edges beyond the right do nothing;
/// rows outside the picture are never visited. See docs/adr/0041-exact-area-coverage.md.
/// </remarks>
internal sealed class AreaRasterizer
{
    private const double Tiny = 1e-9;

    private readonly List<Edge> _edges = [];
    private readonly List<int> _active = [];
    private double[] _row = [];
    private byte[] _coverage = [];
    private double[] _cuts = new double[64];
    private Crossing[] _crossings = new Crossing[64];
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
        double bottom = double.NegativeInfinity;
        foreach (Edge edge in _edges)
        {
            bottom = Math.Max(bottom, edge.Bottom);
        }

        int first = (int)Math.Max(0, Math.Floor(_edges[0].Top));
        int end = (int)Math.Min(height, Math.Ceiling(bottom));
        int next = 0;
        _active.Clear();
        for (int y = first; y < end; y++)
        {
            while (next < _edges.Count && _edges[next].Top < y + 1)
            {
                _active.Add(next++);
            }

            Drop(y);
            if (_active.Count > 0)
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

    private void Drop(int y)
    {
        int kept = 0;
        for (int i = 0; i < _active.Count; i++)
        {
            if (_edges[_active[i]].Bottom > y)
            {
                _active[kept++] = _active[i];
            }
        }

        _active.RemoveRange(kept, _active.Count - kept);
    }

    private void Row(int y)
    {
        int cuts = 0;
        Cut(ref cuts, y);
        Cut(ref cuts, y + 1);
        foreach (int index in _active)
        {
            Edge edge = _edges[index];
            if (edge.Top > y)
            {
                Cut(ref cuts, edge.Top);
            }

            if (edge.Bottom < y + 1)
            {
                Cut(ref cuts, edge.Bottom);
            }
        }

        Array.Sort(_cuts, 0, cuts);
        double top = y;
        for (int i = 1; i < cuts; i++)
        {
            double bottom = _cuts[i];
            if (bottom - top > Tiny)
            {
                Slab(top, bottom, 0);
                top = bottom;
            }
        }
    }

    private void Cut(ref int cuts, double y)
    {
        if (cuts == _cuts.Length)
        {
            Array.Resize(ref _cuts, cuts * 2);
        }

        _cuts[cuts++] = y;
    }

    private void Slab(double top, double bottom, int depth)
    {
        double middle = (top + bottom) / 2;
        int count = 0;
        foreach (int index in _active)
        {
            Edge edge = _edges[index];
            if (edge.Top <= middle && edge.Bottom > middle)
            {
                if (count == _crossings.Length)
                {
                    Array.Resize(ref _crossings, count * 2);
                }

                // Insertion from the right: edges of neighbouring slabs come in nearly the same order.
                Crossing crossing = new(edge.At(top), edge.At(bottom), edge.Winding);
                int at = count++;
                while (at > 0 && _crossings[at - 1].Middle > crossing.Middle)
                {
                    _crossings[at] = _crossings[at - 1];
                    at--;
                }

                _crossings[at] = crossing;
            }
        }

        for (int i = 1; i < count; i++)
        {
            Crossing one = _crossings[i - 1];
            Crossing two = _crossings[i];
            double above = two.Top - one.Top;
            double below = two.Bottom - one.Bottom;
            if ((above < -Tiny || below < -Tiny) && depth < 48)
            {
                double at = top + ((bottom - top) * (above / (above - below)));
                if (at > top + Tiny && at < bottom - Tiny)
                {
                    Slab(top, at, depth + 1);
                    Slab(at, bottom, depth + 1);
                    return;
                }
            }
        }

        int winding = 0;
        for (int i = 0; i < count; i++)
        {
            Crossing crossing = _crossings[i];
            int after = winding + crossing.Winding;
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
    }

    /// <summary>Adds one side of a trapezoid: everything to the right of it is covered for the given height.</summary>
    private void Side(double from, double to, double height)
    {
        if (from > to)
        {
            (from, to) = (to, from);
        }

        if (to > _width)
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

        double run = to - from;
        double at = from;
        if (at < 0)
        {
            Within(0, 0, height * (-at / run));
            at = 0;
        }

        double last = Math.Min(to, _width);
        while (true)
        {
            double edge = Math.Min(Math.Floor(at) + 1, last);
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
        double middle = (from + to) / 2;
        int column = Math.Min((int)middle, _width);
        double part = middle - column;
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
        int end = Math.Min(_right + 1, _width);
        int start = _left;
        for (int x = start; x < end; x++)
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

    private readonly record struct Crossing(double Top, double Bottom, int Winding)
    {
        public double Middle => Top + Bottom;
    }
}
