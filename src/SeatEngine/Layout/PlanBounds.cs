namespace SeatEngine.Layout;

/// <summary>An upright rectangle of a plan, in metres.</summary>
/// <param name="MinX">The left edge.</param>
/// <param name="MinY">The upper edge.</param>
/// <param name="MaxX">The right edge.</param>
/// <param name="MaxY">The lower edge.</param>
public readonly record struct PlanBounds(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>The width in metres.</summary>
    public double Width => MaxX - MinX;

    /// <summary>The height on the plan in metres.</summary>
    public double Height => MaxY - MinY;

    /// <summary>The middle.</summary>
    public PlanPoint Centre => new((MinX + MaxX) / 2, (MinY + MaxY) / 2);

    /// <summary>The smallest bounds that hold all the points.</summary>
    /// <param name="points">Points; may be none.</param>
    /// <returns>The bounds; <c>default</c>, the point of origin, when there are no points.</returns>
    public static PlanBounds Around(IEnumerable<PlanPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var any = false;
        var (minX, minY) = (double.PositiveInfinity, double.PositiveInfinity);
        var (maxX, maxY) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            any = true;
            (minX, minY) = (Math.Min(minX, point.X), Math.Min(minY, point.Y));
            (maxX, maxY) = (Math.Max(maxX, point.X), Math.Max(maxY, point.Y));
        }

        return any ? new(minX, minY, maxX, maxY) : default;
    }

    /// <summary>The smallest bounds that hold both.</summary>
    /// <param name="other">The other bounds.</param>
    /// <returns>The union.</returns>
    public PlanBounds Union(PlanBounds other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    /// <summary>Whether a point lies inside or on the edge.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Whether it is within.</returns>
    public bool Contains(PlanPoint point) => point.X >= MinX && point.X <= MaxX && point.Y >= MinY && point.Y <= MaxY;
}
