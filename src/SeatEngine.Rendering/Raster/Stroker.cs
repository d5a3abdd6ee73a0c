namespace SeatEngine.Rendering;

/// <summary>
/// Turns a line into the edges of its outline: one box per stretch, a fan of the outer side at every corner, half a
/// circle at every end. All pieces turn the same way, so that the non-zero rule makes their exact union.
/// </summary>
internal static class Stroker
{
    public static void Stroke(AreaRasterizer raster, PixelFigure line, double half, double tolerance = PathFlattener.Fine)
    {
        var points = WithoutRepeats(line);
        var step = 2 * Math.Acos(Math.Max(0.5, 1 - (tolerance / half)));
        if (points.Count == 1)
        {
            Fan(raster, points[0], 0, -2 * Math.PI, half, step);
            return;
        }

        var stretches = line.Closed ? points.Count : points.Count - 1;
        var headings = new double[stretches];
        for (var i = 0; i < stretches; i++)
        {
            var from = points[i];
            var to = points[(i + 1) % points.Count];
            headings[i] = Math.Atan2(to.Y - from.Y, to.X - from.X);
            Box(raster, from, to, half);
        }

        for (var i = line.Closed ? 0 : 1; i < stretches; i++)
        {
            var turn = Math.IEEERemainder(headings[i] - headings[(i + stretches - 1) % stretches], 2 * Math.PI);
            var before = headings[i] - turn;

            // The gap opens on the side away from the turn.
            var side = turn > 0 ? -Math.PI / 2 : Math.PI / 2;
            Fan(raster, points[i], before + side, turn, half, step);
        }

        if (!line.Closed)
        {
            Fan(raster, points[0], headings[0] - (Math.PI / 2), -Math.PI, half, step);
            Fan(raster, points[^1], headings[^1] + (Math.PI / 2), -Math.PI, half, step);
        }
    }

    private static List<ScenePoint> WithoutRepeats(PixelFigure line)
    {
        List<ScenePoint> points = new(line.Points.Count);
        foreach (var point in line.Points)
        {
            if (points.Count == 0 || !Near(points[^1], point))
            {
                points.Add(point);
            }
        }

        while (line.Closed && points.Count > 1 && Near(points[0], points[^1]))
        {
            points.RemoveAt(points.Count - 1);
        }

        return points;
    }

    private static bool Near(ScenePoint a, ScenePoint b) => Math.Abs(a.X - b.X) < 1e-6 && Math.Abs(a.Y - b.Y) < 1e-6;

    private static void Box(AreaRasterizer raster, ScenePoint from, ScenePoint to, double half)
    {
        var dx = to.X - from.X;
        var dy = to.Y - from.Y;
        var scale = half / Math.Sqrt((dx * dx) + (dy * dy));
        var nx = -dy * scale;
        var ny = dx * scale;
        raster.AddEdge(from.X + nx, from.Y + ny, to.X + nx, to.Y + ny);
        raster.AddEdge(to.X + nx, to.Y + ny, to.X - nx, to.Y - ny);
        raster.AddEdge(to.X - nx, to.Y - ny, from.X - nx, from.Y - ny);
        raster.AddEdge(from.X - nx, from.Y - ny, from.X + nx, from.Y + ny);
    }

    /// <summary>A slice of a disc, always drawn in the direction in which the boxes turn.</summary>
    private static void Fan(AreaRasterizer raster, ScenePoint center, double start, double sweep, double half, double step)
    {
        if (Math.Abs(sweep) < 1e-9)
        {
            return;
        }

        if (sweep > 0)
        {
            start += sweep;
            sweep = -sweep;
        }

        var steps = Math.Max(1, (int)Math.Ceiling(-sweep / step));
        var whole = -sweep > 6.283;
        (var sin, var cos) = Math.SinCos(start);
        var lastX = center.X + (half * cos);
        var lastY = center.Y + (half * sin);
        if (!whole)
        {
            raster.AddEdge(center.X, center.Y, lastX, lastY);
        }

        var firstX = lastX;
        var firstY = lastY;
        for (var i = 1; i <= steps; i++)
        {
            (sin, cos) = Math.SinCos(start + (sweep * i / steps));
            var x = center.X + (half * cos);
            var y = center.Y + (half * sin);
            if (whole && i == steps)
            {
                (x, y) = (firstX, firstY);
            }

            raster.AddEdge(lastX, lastY, x, y);
            (lastX, lastY) = (x, y);
        }

        if (!whole)
        {
            raster.AddEdge(lastX, lastY, center.X, center.Y);
        }
    }
}
