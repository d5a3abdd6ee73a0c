using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The lines of one shape while they are drawn; curves become short steps, and all of it the coordinates of the drawing.</summary>
internal sealed class LineTrace(Placement placement, int mostPoints)
{
    private const int CurveSteps = 12;
    private const int RoundSteps = 36;

    private readonly ImmutableArray<ImmutableArray<PlanPoint>>.Builder _lines = ImmutableArray.CreateBuilder<ImmutableArray<PlanPoint>>();
    private readonly ImmutableArray<PlanPoint>.Builder _line = ImmutableArray.CreateBuilder<PlanPoint>();
    private PlanPoint _start;
    private PlanPoint _at;
    private PlanPoint _control;
    private char _before;

    /// <summary>So many points were drawn.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are more points than may be.</summary>
    public bool IsFull => Count > mostPoints;

    /// <summary>Ends the shape; lines of a single point are none.</summary>
    public ImmutableArray<ImmutableArray<PlanPoint>> ToLines()
    {
        End();
        return _lines.DrainToImmutable();
    }

    public void MoveTo(PlanPoint point)
    {
        End();
        (_start, _at) = (point, point);
    }

    public void LineTo(PlanPoint point)
    {
        if (_line.Count == 0)
        {
            Put(_at);
        }

        Put(point);
        _at = point;
    }

    public void Close()
    {
        if (_line.Count > 0)
        {
            LineTo(_start);
            End();
        }

        _at = _start;
    }

    /// <summary>Draws a whole ellipse.</summary>
    public void Ellipse(PlanPoint middle, double radiusX, double radiusY)
    {
        MoveTo(new(middle.X + radiusX, middle.Y));
        for (var i = 1; i < RoundSteps; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / RoundSteps);
            LineTo(new(middle.X + (radiusX * cos), middle.Y + (radiusY * sin)));
        }

        Close();
    }

    /// <summary>Draws a command of a path in capitals, with the numbers that belong to it.</summary>
    public void Draw(char command, bool isRelative, ReadOnlySpan<double> n)
    {
        var from = isRelative ? _at : default;
        switch (command)
        {
            case 'Z':
                Close();
                break;
            case 'M':
                MoveTo(By(from, n));
                break;
            case 'L':
                LineTo(By(from, n));
                break;
            case 'H':
                LineTo(new(from.X + n[0], _at.Y));
                break;
            case 'V':
                LineTo(new(_at.X, from.Y + n[0]));
                break;
            case 'C':
                Cubic(By(from, n), By(from, n[2..]), By(from, n[4..]));
                break;
            case 'S':
                Cubic(_before is 'C' or 'S' ? Mirrored() : _at, By(from, n), By(from, n[2..]));
                break;
            case 'Q':
                Quadratic(By(from, n), By(from, n[2..]));
                break;
            case 'T':
                Quadratic(_before is 'Q' or 'T' ? Mirrored() : _at, By(from, n));
                break;
            default:
                Arc(Math.Abs(n[0]), Math.Abs(n[1]), n[2] * Math.PI / 180, n[3] != 0, n[4] != 0, By(from, n[5..]));
                break;
        }

        _before = command;
    }

    private static PlanPoint By(PlanPoint from, ReadOnlySpan<double> n) => new(from.X + n[0], from.Y + n[1]);

    private PlanPoint Mirrored() => new((2 * _at.X) - _control.X, (2 * _at.Y) - _control.Y);

    private void Quadratic(PlanPoint control, PlanPoint to)
    {
        var from = _at;
        Cubic(Toward(from, control), Toward(to, control), to);
        _control = control;

        static PlanPoint Toward(PlanPoint end, PlanPoint control) =>
            new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));
    }

    private void Cubic(PlanPoint first, PlanPoint second, PlanPoint to)
    {
        var from = _at;
        for (var i = 1; i <= CurveSteps; i++)
        {
            var t = (double)i / CurveSteps;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            LineTo(new((a * from.X) + (b * first.X) + (c * second.X) + (d * to.X),
                (a * from.Y) + (b * first.Y) + (c * second.Y) + (d * to.Y)));
        }

        (_at, _control) = (to, second);
    }

    // From its two ends to its middle, as the notes on implementing SVG 1.1 have it (F.6.5); radii too short for the way are made longer.
    private void Arc(double radiusX, double radiusY, double turn, bool isLarge, bool isClockwise, PlanPoint to)
    {
        var from = _at;
        if (radiusX == 0 || radiusY == 0 || from == to)
        {
            LineTo(to);
            return;
        }

        var (sin, cos) = Math.SinCos(turn);
        var (halfX, halfY) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = (((cos * halfX) + (sin * halfY)) / radiusX, ((cos * halfY) - (sin * halfX)) / radiusY);
        var way = (x * x) + (y * y);
        var grown = Math.Max(1, Math.Sqrt(way));
        (x, y, radiusX, radiusY) = (x / grown, y / grown, radiusX * grown, radiusY * grown);
        var side = Math.Sqrt(Math.Max(0, (1 / Math.Min(1, way)) - 1)) * (isLarge == isClockwise ? -1 : 1);
        var (middleX, middleY) = (side * y, -side * x);
        var start = Math.Atan2(y - middleY, x - middleX);
        var angle = Math.Atan2(-y - middleY, -x - middleX) - start;
        angle += isClockwise && angle < 0 ? 2 * Math.PI : !isClockwise && angle > 0 ? -2 * Math.PI : 0;
        for (var i = 1; i < RoundSteps; i++)
        {
            var (s, c) = Math.SinCos(start + (angle * i / RoundSteps));
            var (u, v) = ((c + middleX) * radiusX, (s + middleY) * radiusY);
            LineTo(new((cos * u) - (sin * v) + ((from.X + to.X) / 2), (sin * u) + (cos * v) + ((from.Y + to.Y) / 2)));
        }

        LineTo(to);
    }

    private void Put(PlanPoint point)
    {
        if (++Count <= mostPoints)
        {
            _line.Add(placement.Apply(point));
        }
    }

    private void End()
    {
        if (_line.Count > 1)
        {
            _lines.Add(_line.ToImmutable());
        }

        _line.Clear();
    }
}
