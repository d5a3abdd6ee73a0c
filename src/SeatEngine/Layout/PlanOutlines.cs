using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace SeatEngine.Layout;

/// <summary>Outlines drawn round points and rows, as polygons of a plan.</summary>
/// <remarks>
/// Heights are not regarded, and those of outlines are 0. An outline lists its corners once, without the first again
/// at the end; its points are whole millimetres. Pure and safe to call from several threads.
/// </remarks>
public static class PlanOutlines
{
    /// <summary>How far a corner may be moved to leave out others, in metres.</summary>
    private const double Tolerance = 0.02;

    private static readonly GeometryFactory Factory = new();

    /// <summary>The smallest convex outline that holds all points.</summary>
    /// <param name="points">Finite points; may be none.</param>
    /// <returns>Its corners; two for points on one line, one for points that are all alike, none for no points.</returns>
    /// <exception cref="ArgumentException">A point is not finite.</exception>
    /// <remarks>Takes n log n steps.</remarks>
    public static ImmutableArray<PlanPoint> ConvexHull(IEnumerable<PlanPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return CornersOf(Factory.CreateMultiPointFromCoords(Coordinates(points, nameof(points))).ConvexHull(), isSimplified: false);
    }

    /// <summary>Outlines that keep a margin round rows, and close the gaps between rows that lie near each other.</summary>
    /// <param name="rows">The stretches of rows, each with its points in order; may be none, as may the points of each.</param>
    /// <param name="margin">What is kept free round each point, in metres, above 0.</param>
    /// <param name="bridge">Gaps up to this between rows that lie along each other are closed as well, in metres, at least 0.</param>
    /// <returns>One outline for each part that hangs together, the largest first; holes are not kept.</returns>
    /// <exception cref="ArgumentException">A point is not finite, or a number is out of its range.</exception>
    /// <remarks>Takes about n log n steps.</remarks>
    public static ImmutableArray<ImmutableArray<PlanPoint>> AroundRows(IEnumerable<IEnumerable<PlanPoint>> rows, double margin = 0.5,
        double bridge = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        ArgumentOutOfRangeException.ThrowIfNegative(bridge);

        Geometry[] strips = [.. rows.Select(row => Coordinates(row, nameof(rows))).SelectMany(row => Strips(row, margin))];
        if (strips.Length == 0)
        {
            return [];
        }

        var joined = OverlayNGRobust.Union(strips);
        if (bridge > 0)
        {
            // Grown and shrunk again: what is nearer than the bridge has become one. Sharp corners may lose a little, so the first is added
            // again.
            var square = new BufferParameters(2, EndCapStyle.Square, JoinStyle.Mitre, 2);
            var closed = BufferOp.Buffer(BufferOp.Buffer(joined, bridge / 2, square), -bridge / 2, square);
            joined = OverlayNGRobust.Overlay(joined, closed, SpatialFunction.Union);
        }

        return
        [
            .. Enumerable.Range(0, joined.NumGeometries)
                .Select(joined.GetGeometryN)
                .OfType<Polygon>()
                .OrderByDescending(static part => part.Area)
                .ThenBy(static part => part.EnvelopeInternal.MinX)
                .Select(static part => CornersOf(TopologyPreservingSimplifier.Simplify(part.ExteriorRing, Tolerance), isSimplified: true)),
        ];
    }

    /// <summary>Whether a point lies in an outline or on its edge.</summary>
    /// <param name="outline">Its corners, in order; fewer than three hold nothing.</param>
    /// <param name="point">The point.</param>
    /// <returns>Whether it lies within; an outline that crosses itself holds what lies in it an odd number of times.</returns>
    /// <remarks>Takes time in proportion to the corners; no memory is allocated.</remarks>
    public static bool Contains(ReadOnlySpan<PlanPoint> outline, PlanPoint point)
    {
        if (outline.Length < 3)
        {
            return false;
        }

        var inside = false;
        var before = outline[^1];
        foreach (var corner in outline)
        {
            if (IsOnEdge(before, corner, point))
            {
                return true;
            }

            if (corner.Y > point.Y != before.Y > point.Y
                && point.X < ((before.X - corner.X) * (point.Y - corner.Y) / (before.Y - corner.Y)) + corner.X)
            {
                inside = !inside;
            }

            before = corner;
        }

        return inside;
    }

    private static bool IsOnEdge(PlanPoint from, PlanPoint until, PlanPoint point)
    {
        var cross = ((until.X - from.X) * (point.Y - from.Y)) - ((until.Y - from.Y) * (point.X - from.X));
        return cross == 0
            && point.X >= Math.Min(from.X, until.X) && point.X <= Math.Max(from.X, until.X)
            && point.Y >= Math.Min(from.Y, until.Y) && point.Y <= Math.Max(from.Y, until.Y);
    }

    /// <summary>A rectangle round each straight piece of a row, which reaches a margin beyond it on all sides.</summary>
    private static IEnumerable<Geometry> Strips(Coordinate[] row, double margin)
    {
        if (row.Length == 0)
        {
            yield break;
        }

        var corners = DouglasPeuckerLineSimplifier.Simplify(row, Tolerance);
        for (var index = 0; index < Math.Max(1, corners.Length - 1); index++)
        {
            var (from, until) = (corners[index], corners[Math.Min(index + 1, corners.Length - 1)]);
            var length = from.Distance(until);
            var (x, y) = length > 0 ? ((until.X - from.X) * margin / length, (until.Y - from.Y) * margin / length) : (margin, 0);
            var first = new Coordinate(from.X - x + y, from.Y - y - x);
            yield return Factory.CreatePolygon(
            [
                first,
                new Coordinate(until.X + x + y, until.Y + y - x),
                new Coordinate(until.X + x - y, until.Y + y + x),
                new Coordinate(from.X - x - y, from.Y - y + x),
                first,
            ]);
        }
    }

    private static Coordinate[] Coordinates(IEnumerable<PlanPoint> points, string parameter) =>
        [.. points.Select(point => point.IsFinite
            ? new Coordinate(point.X, point.Y)
            : throw new ArgumentException("A point is not finite.", parameter))];

    private static ImmutableArray<PlanPoint> CornersOf(Geometry geometry, bool isSimplified)
    {
        ReadOnlySpan<Coordinate> corners = geometry.Coordinates;
        if (corners.Length > 1 && corners[0].Equals2D(corners[^1]))
        {
            corners = corners[..^1];
        }

        // Where a ring begins is no corner of itself, and the simplifier may not leave it out.
        if (isSimplified && corners.Length > 3 && DistanceComputer.PointToSegment(corners[0], corners[^1], corners[1]) <= Tolerance)
        {
            corners = corners[1..];
        }

        var points = ImmutableArray.CreateBuilder<PlanPoint>(corners.Length);
        foreach (var corner in corners)
        {
            points.Add(new PlanPoint(corner.X, corner.Y).Rounded());
        }

        return points.MoveToImmutable();
    }
}
