using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Figures of straight lines and cubic curves, filled by the non-zero rule.
/// Immutable and safe to share between threads; made by a <see cref="ScenePathBuilder"/>.
/// </summary>
[SendInstead("its points and verbs as lists"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ScenePath
{
    private readonly ScenePathVerb[] _verbs;
    private readonly ScenePoint[] _points;

    internal ScenePath(ScenePathVerb[] verbs, ScenePoint[] points)
    {
        _verbs = verbs;
        _points = points;
    }

    /// <summary>The steps in order.</summary>
    public ReadOnlySpan<ScenePathVerb> Verbs => _verbs;

    /// <summary>The points that the steps use up, in order.</summary>
    public ReadOnlySpan<ScenePoint> Points => _points;

    /// <summary>A closed polygon.</summary>
    /// <param name="points">Its corners in order, at least one, all finite and within ±<see cref="MapScene.CoordinateLimit"/>.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">There is no point.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite or beyond the limit.</exception>
    public static ScenePath Polygon(params ReadOnlySpan<ScenePoint> points)
    {
        if (points.IsEmpty)
        {
            throw new ArgumentException("A polygon has at least one point.", nameof(points));
        }

        ScenePathBuilder builder = new();
        builder.MoveTo(points[0].X, points[0].Y);
        foreach (var point in points[1..])
        {
            builder.LineTo(point.X, point.Y);
        }

        return builder.Close().ToPath();
    }

    /// <summary>The same figures elsewhere.</summary>
    internal ScenePath Moved(double x, double y) => new(_verbs, Array.ConvertAll(_points, point =>
    {
        ScenePoint moved = new(point.X + x, point.Y + y);
        SceneGuard.Coordinate(moved.X, nameof(x));
        SceneGuard.Coordinate(moved.Y, nameof(y));
        return moved;
    }));

    /// <summary>The smallest upright rectangle around all points, control points included.</summary>
    /// <returns>The rectangle; empty for an empty path. O(points).</returns>
    public SceneRectangle Bounds() => SceneRectangle.Around(_points);
}
