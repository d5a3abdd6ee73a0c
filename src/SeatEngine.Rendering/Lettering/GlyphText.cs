using System.Globalization;

namespace SeatEngine.Rendering;

/// <summary>
/// Reads the drawings of the face: points "x,y" parted by spaces, lines parted by "|", and "~" before the control
/// point of a curve to the next point. In a drawing y runs from 0 (top of capitals) to 14 (baseline).
/// </summary>
internal static class GlyphText
{
    public const double Baseline = 14;

    public static void Draw(ScenePathBuilder into, string drawing, double dx, double dy, ref double left, ref double right)
    {
        foreach (var line in drawing.Split('|'))
        {
            var first = true;
            ScenePoint? control = null;
            foreach (var token in line.Split(' '))
            {
                var isControl = token[0] == '~';
                var point = Point(isControl ? token.AsSpan(1) : token, dx, dy);
                if (isControl)
                {
                    control = point;
                    continue;
                }

                left = Math.Min(left, point.X);
                right = Math.Max(right, point.X);
                if (first)
                {
                    into.MoveTo(point.X, point.Y);
                    first = false;
                }
                else if (control is { } bend)
                {
                    into.QuadraticTo(bend.X, bend.Y, point.X, point.Y);
                    control = null;
                }
                else
                {
                    into.LineTo(point.X, point.Y);
                }
            }
        }
    }

    private static ScenePoint Point(ReadOnlySpan<char> token, double dx, double dy)
    {
        var comma = token.IndexOf(',');
        var x = double.Parse(token[..comma], NumberStyles.Float, CultureInfo.InvariantCulture);
        var y = double.Parse(token[(comma + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture);
        return new ScenePoint(x + dx, y - Baseline + dy);
    }
}
