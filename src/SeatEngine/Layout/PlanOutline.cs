namespace SeatEngine.Layout;

/// <summary>Questions about outlines: closed polygons whose last point joins the first.</summary>
public static class PlanOutline
{
    /// <summary>Whether a point lies within an outline, on it, or no farther outside than a tolerance.</summary>
    /// <param name="outline">The corners in order, either way round; heights are not regarded.</param>
    /// <param name="point">The point.</param>
    /// <param name="tolerance">How far outside still counts, in metres; 0 for the edge itself.</param>
    /// <returns>Whether it is within; an outline of fewer than three corners has no inside. Linear in the corners.</returns>
    public static bool Contains(ReadOnlySpan<PlanPoint> outline, PlanPoint point, double tolerance = 0)
    {
        var inside = false;
        for (int i = 0, last = outline.Length - 1; i < outline.Length; last = i++)
        {
            var (a, b) = (outline[last], outline[i]);
            if (DistanceToSegment(point, a, b) <= tolerance)
            {
                return outline.Length > 2;
            }

            if ((a.Y > point.Y) != (b.Y > point.Y) && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside && outline.Length > 2;
    }

    private static double DistanceToSegment(PlanPoint point, PlanPoint a, PlanPoint b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var share = square > 0 ? Math.Clamp((((point.X - a.X) * dx) + ((point.Y - a.Y) * dy)) / square, 0, 1) : 0;
        return point.PlanDistanceTo(new(a.X + (share * dx), a.Y + (share * dy)));
    }
}
