namespace SeatEngine.Layout;

internal static class PlanPolyline
{
    /// <summary>The point of a closed outline nearest to another; the outline has at least one point.</summary>
    public static PlanPoint NearestOnOutline(ReadOnlySpan<PlanPoint> outline, PlanPoint to)
    {
        var best = outline[0];
        for (var i = 0; i < outline.Length; i++)
        {
            var candidate = NearestOnSegment(outline[i], outline[(i + 1) % outline.Length], to);
            if (candidate.PlanDistanceTo(to) < best.PlanDistanceTo(to))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The point of a segment nearest to another.</summary>
    public static PlanPoint NearestOnSegment(PlanPoint from, PlanPoint until, PlanPoint to)
    {
        var (dx, dy) = (until.X - from.X, until.Y - from.Y);
        var square = (dx * dx) + (dy * dy);
        if (square == 0)
        {
            return from;
        }

        var share = Math.Clamp((((to.X - from.X) * dx) + ((to.Y - from.Y) * dy)) / square, 0, 1);
        return new(from.X + (share * dx), from.Y + (share * dy), from.Z + (share * (until.Z - from.Z)));
    }
}
