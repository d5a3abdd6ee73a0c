using SeatEngine.Primitives;
using SkiaSharp;

namespace SeatEngine.Rendering.Skia;

/// <summary>Paths as Skia has them.</summary>
internal static class ScenePaths
{
    /// <summary>The same figures; the caller disposes of them.</summary>
    public static SKPath ToSkia(ScenePath path)
    {
        var drawn = new SKPath { FillType = SKPathFillType.Winding };
        var points = path.Points;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case ScenePathVerb.Move:
                    drawn.MoveTo((float)points[0].X, (float)points[0].Y);
                    points = points[1..];
                    break;
                case ScenePathVerb.Line:
                    drawn.LineTo((float)points[0].X, (float)points[0].Y);
                    points = points[1..];
                    break;
                case ScenePathVerb.Cubic:
                    drawn.CubicTo((float)points[0].X, (float)points[0].Y, (float)points[1].X, (float)points[1].Y, (float)points[2].X,
                        (float)points[2].Y);
                    points = points[3..];
                    break;
                case ScenePathVerb.Close:
                    drawn.Close();
                    break;
                default:
                    throw Unknown.Value(verb);
            }
        }

        return drawn;
    }
}
