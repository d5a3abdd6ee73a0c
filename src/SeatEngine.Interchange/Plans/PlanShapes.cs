using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The outlines of simple shapes of drawings, y down; angles are in degrees, clockwise as seen.</summary>
internal static class PlanShapes
{
    private const int EllipseSteps = 32;

    public static ImmutableArray<PlanPoint> Rectangle(PlanPoint centre, double width, double height, double rotation) =>
    [
        Turned(centre, -width / 2, -height / 2, rotation),
        Turned(centre, width / 2, -height / 2, rotation),
        Turned(centre, width / 2, height / 2, rotation),
        Turned(centre, -width / 2, height / 2, rotation),
    ];

    public static ImmutableArray<PlanPoint> Ellipse(PlanPoint centre, double radiusX, double radiusY, double rotation)
    {
        var points = ImmutableArray.CreateBuilder<PlanPoint>(EllipseSteps);
        for (var i = 0; i < EllipseSteps; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / EllipseSteps);
            points.Add(Turned(centre, radiusX * cos, radiusY * sin, rotation));
        }

        return points.MoveToImmutable();
    }

    /// <summary>The point that lies (x, y) from a centre before the plan is turned about the centre.</summary>
    public static PlanPoint Turned(PlanPoint centre, double x, double y, double rotation)
    {
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        return new(centre.X + (x * cos) - (y * sin), centre.Y + (x * sin) + (y * cos));
    }

    public static PlanPoint Moved(PlanPoint point, PlanPoint by) => new(point.X + by.X, point.Y + by.Y, point.Z + by.Z);
}
