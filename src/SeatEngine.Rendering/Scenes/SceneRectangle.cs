namespace SeatEngine.Rendering;

/// <summary>An upright rectangle of a scene, in scene units. The <c>default</c> is empty.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width, not negative.</param>
/// <param name="Height">The height, not negative.</param>
public readonly record struct SceneRectangle(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The point in the middle.</summary>
    public ScenePoint Center => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>Whether the two share a piece of area; touching edges do not count.</summary>
    /// <param name="other">The other rectangle.</param>
    /// <returns>Whether they overlap.</returns>
    public bool Overlaps(SceneRectangle other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether a point lies inside or on an edge.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(ScenePoint point) =>
        point.X >= X && point.X <= Right && point.Y >= Y && point.Y <= Bottom;

    /// <summary>The rectangle grown on all four sides.</summary>
    /// <param name="margin">How much; a negative margin shrinks, to nothing at most.</param>
    /// <returns>The new rectangle.</returns>
    public SceneRectangle Inflate(double margin) =>
        new(X - margin, Y - margin, Math.Max(0, Width + (2 * margin)), Math.Max(0, Height + (2 * margin)));

    /// <summary>The smallest one around points; empty for none. O(points).</summary>
    internal static SceneRectangle Around(ReadOnlySpan<ScenePoint> points)
    {
        if (points.IsEmpty)
        {
            return default;
        }

        double left = points[0].X, right = left, top = points[0].Y, bottom = top;
        foreach (var point in points)
        {
            left = Math.Min(left, point.X);
            right = Math.Max(right, point.X);
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return new SceneRectangle(left, top, right - left, bottom - top);
    }
}
