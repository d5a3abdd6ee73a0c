namespace SeatEngine.Rendering;

/// <summary>The shape of a thing that has a name, or that no other name may lie across.</summary>
internal sealed class NameShape
{
    private readonly IReadOnlyList<ScenePoint[]> _figures;
    private readonly double _grow;

    /// <summary>Makes a shape of closed figures that are drawn grown by a margin.</summary>
    public NameShape(IReadOnlyList<ScenePoint[]> figures, double grow)
    {
        _figures = [.. figures.Where(static figure => figure.Length > 0)];
        _grow = grow;
        Figures = [.. _figures.Select(figure => SceneRectangle.Around(figure).Inflate(grow))];
        Bounds = _figures.Count == 0 ? default : Figures.Aggregate(Union);
    }

    public SceneRectangle Bounds { get; }

    /// <summary>The bounds of each figure.</summary>
    public IReadOnlyList<SceneRectangle> Figures { get; }

    public bool IsEmpty => _figures.Count == 0;

    /// <summary>Whether a text lies wholly within one of the figures.</summary>
    public bool Holds(TextPlace place)
    {
        var bounds = place.Bounds;
        for (var i = 0; i < _figures.Count; i++)
        {
            if (Figures[i].Overlaps(bounds) && HoldsCentre(_figures[i], place) && !Crosses(_figures[i], place.Inflate(-_grow)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has any room in common with a figure.</summary>
    public bool Touches(TextPlace place)
    {
        var bounds = place.Bounds;
        for (var i = 0; i < _figures.Count; i++)
        {
            if (Figures[i].Overlaps(bounds) && (HoldsCentre(_figures[i], place) || Crosses(_figures[i], place.Inflate(_grow))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far the nearest figure lies from a text, 0 where they touch; only as exact as is needed below a limit.</summary>
    public double DistanceTo(TextPlace place, double limit = double.PositiveInfinity)
    {
        if (Touches(place))
        {
            return 0;
        }

        var best = limit;
        var bounds = place.Bounds;
        for (var i = 0; i < _figures.Count; i++)
        {
            if (Gap(Figures[i], bounds) >= best)
            {
                continue;
            }

            var figure = _figures[i];
            for (var at = 0; at < figure.Length; at++)
            {
                best = Math.Min(best, SegmentDistance(
                    place.Local(figure[at]), place.Local(figure[at + 1 == figure.Length ? 0 : at + 1]), place) - _grow);
            }
        }

        return Math.Max(0, best);
    }

    /// <summary>How far two upright rectangles lie from each other.</summary>
    public static double Gap(SceneRectangle one, SceneRectangle other)
    {
        var dx = Math.Max(0, Math.Max(one.X - other.Right, other.X - one.Right));
        var dy = Math.Max(0, Math.Max(one.Y - other.Bottom, other.Y - one.Bottom));
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static SceneRectangle Union(SceneRectangle one, SceneRectangle other)
    {
        var x = Math.Min(one.X, other.X);
        var y = Math.Min(one.Y, other.Y);
        return new SceneRectangle(x, y, Math.Max(one.Right, other.Right) - x, Math.Max(one.Bottom, other.Bottom) - y);
    }

    private static bool HoldsCentre(ScenePoint[] figure, TextPlace place)
    {
        var inside = false;
        for (var i = 0; i < figure.Length; i++)
        {
            var a = figure[i];
            var b = figure[i == 0 ? figure.Length - 1 : i - 1];
            if ((a.Y > place.Y) != (b.Y > place.Y) && place.X < a.X + ((b.X - a.X) * (place.Y - a.Y) / (b.Y - a.Y)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static bool Crosses(ScenePoint[] figure, TextPlace place)
    {
        for (var i = 0; i < figure.Length; i++)
        {
            if (Enters(place.Local(figure[i]), place.Local(figure[i + 1 == figure.Length ? 0 : i + 1]), place.HalfWidth, place.HalfHeight))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line from point to point has any of an upright rectangle about the origin (Liang and Barsky).</summary>
    private static bool Enters(ScenePoint a, ScenePoint b, double halfWidth, double halfHeight)
    {
        double from = 0, to = 1;
        return Cut(b.X - a.X, -halfWidth - a.X, halfWidth - a.X, ref from, ref to)
            && Cut(b.Y - a.Y, -halfHeight - a.Y, halfHeight - a.Y, ref from, ref to);
    }

    private static bool Cut(double way, double least, double most, ref double from, ref double to)
    {
        if (Math.Abs(way) < 1e-12)
        {
            return least <= 0 && most >= 0;
        }

        (var first, var second) = way > 0 ? (least / way, most / way) : (most / way, least / way);
        from = Math.Max(from, first);
        to = Math.Min(to, second);
        return from <= to;
    }

    /// <summary>The distance of a line from an upright rectangle about the origin that it does not enter.</summary>
    private static double SegmentDistance(ScenePoint a, ScenePoint b, TextPlace place)
    {
        var best = Math.Min(Outside(a, place), Outside(b, place));
        for (var corner = 0; corner < 4; corner++)
        {
            ScenePoint at = new(
                (corner & 1) == 0 ? -place.HalfWidth : place.HalfWidth, (corner & 2) == 0 ? -place.HalfHeight : place.HalfHeight);
            (var dx, var dy) = (b.X - a.X, b.Y - a.Y);
            var square = (dx * dx) + (dy * dy);
            var share = square < 1e-12 ? 0 : Math.Clamp((((at.X - a.X) * dx) + ((at.Y - a.Y) * dy)) / square, 0, 1);
            (var x, var y) = (a.X + (share * dx) - at.X, a.Y + (share * dy) - at.Y);
            best = Math.Min(best, Math.Sqrt((x * x) + (y * y)));
        }

        return best;
    }

    private static double Outside(ScenePoint point, TextPlace place)
    {
        var dx = Math.Max(0, Math.Abs(point.X) - place.HalfWidth);
        var dy = Math.Max(0, Math.Abs(point.Y) - place.HalfHeight);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
