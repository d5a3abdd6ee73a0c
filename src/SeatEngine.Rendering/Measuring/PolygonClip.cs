using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>Cuts polygons to an upright rectangle, side after side (Sutherland and Hodgman).</summary>
internal static class PolygonClip
{
    public static PlanPoint[] Inside(ReadOnlySpan<PlanPoint> points, PlanBounds bounds)
    {
        if (bounds.Width <= 0 || bounds.Height <= 0)
        {
            return [];
        }

        List<PlanPoint> kept = [.. points];
        kept = Cut(kept, point => point.X - bounds.MinX);
        kept = Cut(kept, point => bounds.MaxX - point.X);
        kept = Cut(kept, point => point.Y - bounds.MinY);
        kept = Cut(kept, point => bounds.MaxY - point.Y);
        return [.. kept];
    }

    /// <summary>Whether a point lies inside a polygon (even-odd).</summary>
    public static bool Holds(ReadOnlySpan<PlanPoint> polygon, PlanPoint point)
    {
        var inside = false;
        for (var i = 0; i < polygon.Length; i++)
        {
            var a = polygon[i];
            var b = polygon[i == 0 ? polygon.Length - 1 : i - 1];
            if ((a.Y > point.Y) != (b.Y > point.Y) && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Whether an upright rectangle lies inside a polygon, but for a thousandth of it.</summary>
    public static bool Covers(ReadOnlySpan<PlanPoint> polygon, PlanBounds bounds)
    {
        var common = Inside(polygon, bounds);
        double twice = 0;
        for (var i = 0; i < common.Length; i++)
        {
            (var a, var b) = (common[i], common[i + 1 == common.Length ? 0 : i + 1]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2 >= bounds.Width * bounds.Height * 0.999;
    }

    private static List<PlanPoint> Cut(List<PlanPoint> points, Func<PlanPoint, double> depth)
    {
        List<PlanPoint> kept = [];
        for (var i = 0; i < points.Count; i++)
        {
            var from = points[i];
            var to = points[i + 1 == points.Count ? 0 : i + 1];
            var before = depth(from);
            var after = depth(to);
            if (before >= 0)
            {
                kept.Add(from);
            }

            if ((before >= 0) != (after >= 0))
            {
                var share = before / (before - after);
                kept.Add(new PlanPoint(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }
        }

        return kept;
    }
}
