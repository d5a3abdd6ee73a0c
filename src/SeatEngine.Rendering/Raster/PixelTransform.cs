namespace SeatEngine.Rendering;

/// <summary>Scene units to pixels: scaling, rotation and shift.</summary>
internal readonly record struct PixelTransform(double XX, double XY, double YX, double YY, double X, double Y)
{
    public static PixelTransform Scale(double scale) => new(scale, 0, 0, scale, 0, 0);

    /// <summary>Glyph units at a point of the scene, turned clockwise by degrees, then scaled to pixels.</summary>
    public static PixelTransform At(double x, double y, double degrees, double size, double scale)
    {
        (var sin, var cos) = degrees == 0 ? (0, 1) : Math.SinCos(degrees * (Math.PI / 180));
        var unit = size * scale;
        return new PixelTransform(cos * unit, -sin * unit, sin * unit, cos * unit, x * scale, y * scale);
    }

    public ScenePoint Apply(ScenePoint point) =>
        new((XX * point.X) + (XY * point.Y) + X, (YX * point.X) + (YY * point.Y) + Y);
}
