namespace SeatEngine.Rendering;

/// <summary>The outline of a large disc or rectangle as edges.</summary>
internal static class ShapeOutline
{
    private const double Tolerance = 0.0005;

    public static void Add(AreaRasterizer raster, ShapeForm form, double x, double y)
    {
        One(raster, form, x, y, form.Stroke / 2, false);
        if (form.Stroke > 0 && form.Width > form.Stroke && form.Height > form.Stroke)
        {
            One(raster, form, x, y, -form.Stroke / 2, true);
        }
    }

    private static void One(AreaRasterizer raster, ShapeForm form, double x, double y, double grow, bool hole)
    {
        var halfWidth = (form.Width / 2) + grow;
        var halfHeight = (form.Height / 2) + grow;
        var corner = form.IsDisc ? halfWidth : Math.Clamp(form.Corner + grow, 0, Math.Min(halfWidth, halfHeight));
        if (halfWidth <= 0 || halfHeight <= 0)
        {
            return;
        }

        var steps = corner < 1e-9
            ? 0
            : (int)Math.Clamp(Math.Ceiling(Math.PI / 4 / Math.Acos(Math.Max(0, 1 - (Tolerance / corner)))), 2, 20_000);
        double firstX = 0;
        double firstY = 0;
        double lastX = 0;
        double lastY = 0;
        var begun = false;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var centerX = x + ((quarter is 0 or 3 ? 1 : -1) * (halfWidth - corner));
            var centerY = y + ((quarter is 0 or 1 ? 1 : -1) * (halfHeight - corner));
            for (var i = 0; i <= steps; i++)
            {
                (var sin, var cos) = Math.SinCos((quarter + (steps == 0 ? 0 : (double)i / steps)) * (Math.PI / 2));
                var nextX = centerX + (corner * cos);
                var nextY = centerY + (corner * sin);
                if (begun)
                {
                    Edge(raster, hole, lastX, lastY, nextX, nextY);
                }
                else
                {
                    (firstX, firstY, begun) = (nextX, nextY, true);
                }

                (lastX, lastY) = (nextX, nextY);
            }
        }

        Edge(raster, hole, lastX, lastY, firstX, firstY);
    }

    private static void Edge(AreaRasterizer raster, bool hole, double x0, double y0, double x1, double y1)
    {
        if (hole)
        {
            raster.AddEdge(x1, y1, x0, y0);
        }
        else
        {
            raster.AddEdge(x0, y0, x1, y1);
        }
    }
}
