using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Cuts the curves of a path into straight lines that stay within a small part of a pixel.</summary>
internal static class PathFlattener
{
    /// <summary>How far lines may lie from the curves that they stand for, in pixels.</summary>
    public const double Fine = 0.01;

    public static List<PixelFigure> Flatten(ScenePath path, PixelTransform transform, double tolerance = Fine)
    {
        List<PixelFigure> figures = [];
        List<ScenePoint> points = [];
        var rest = path.Points;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case ScenePathVerb.Move:
                    Finish(figures, ref points, false);
                    points.Add(transform.Apply(rest[0]));
                    rest = rest[1..];
                    break;
                case ScenePathVerb.Line:
                    points.Add(transform.Apply(rest[0]));
                    rest = rest[1..];
                    break;
                case ScenePathVerb.Cubic:
                    Cubic(points, transform.Apply(rest[0]), transform.Apply(rest[1]), transform.Apply(rest[2]), tolerance);
                    rest = rest[3..];
                    break;
                case ScenePathVerb.Close:
                    Finish(figures, ref points, true);
                    break;
                default:
                    throw Unknown.Value(verb);
            }
        }

        Finish(figures, ref points, false);
        return figures;
    }

    private static void Finish(List<PixelFigure> figures, ref List<ScenePoint> points, bool closed)
    {
        if (points.Count > 0)
        {
            figures.Add(new PixelFigure(points, closed));
            points = [];
        }
    }

    private static void Cubic(List<ScenePoint> points, ScenePoint one, ScenePoint two, ScenePoint end, double tolerance)
    {
        var from = points[^1];
        var bend = Math.Max(
            Math.Max(Math.Abs(from.X - (2 * one.X) + two.X), Math.Abs(from.Y - (2 * one.Y) + two.Y)),
            Math.Max(Math.Abs(one.X - (2 * two.X) + end.X), Math.Abs(one.Y - (2 * two.Y) + end.Y)));

        // The chord error of a cubic cut into n equal steps is at most 6/8 of its greatest second difference over n².
        var steps = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(0.75 * 1.42 * bend / tolerance)), 1, 1000);
        for (var i = 1; i < steps; i++)
        {
            var t = (double)i / steps;
            var u = 1 - t;
            var a = u * u * u;
            var b = 3 * u * u * t;
            var c = 3 * u * t * t;
            var d = t * t * t;
            points.Add(new ScenePoint(
                (a * from.X) + (b * one.X) + (c * two.X) + (d * end.X),
                (a * from.Y) + (b * one.Y) + (c * two.Y) + (d * end.Y)));
        }

        points.Add(end);
    }
}
