namespace SeatEngine.Rendering;

/// <summary>The form of a small shape, in pixels, that many places of a picture share.</summary>
/// <param name="Width">The width of the outline's middle line; for a disc the diameter.</param>
/// <param name="Height">The height; for a disc the diameter.</param>
/// <param name="Corner">The radius of the corners; for a disc below 0.</param>
/// <param name="Stroke">The width of the outline, or 0 for the filled shape.</param>
internal readonly record struct ShapeForm(double Width, double Height, double Corner, double Stroke)
{
    public bool IsDisc => Corner < 0;

    /// <summary>Half of the room that the shape takes, including its outline.</summary>
    public double HalfWidth => (Width + Stroke) / 2;

    public double HalfHeight => (Height + Stroke) / 2;

    public static ShapeForm Disc(double radius, double stroke) => new(radius * 2, radius * 2, -1, stroke);

    /// <summary>Fills a mask with the coverage of the shape centred on a point.</summary>
    public void Fill(Span<byte> mask, int width, int height, double x, double y)
    {
        const int OnStack = 256;
        var size = width * height;
        var outer = size <= OnStack ? stackalloc double[size] : new double[size];
        One(outer, width, height, x, y, Stroke / 2);
        if (Stroke > 0 && Width > Stroke && Height > Stroke)
        {
            var inner = size <= OnStack ? stackalloc double[size] : new double[size];
            One(inner, width, height, x, y, -Stroke / 2);
            for (var i = 0; i < outer.Length; i++)
            {
                outer[i] = Math.Max(0, outer[i] - inner[i]);
            }
        }

        for (var i = 0; i < outer.Length; i++)
        {
            mask[i] = (byte)((outer[i] * 255) + 0.5);
        }
    }

    private void One(Span<double> mask, int width, int height, double x, double y, double grow)
    {
        var halfWidth = (Width / 2) + grow;
        var halfHeight = (Height / 2) + grow;
        if (IsDisc)
        {
            if (halfWidth > 0)
            {
                DiscCoverage.Fill(mask, width, height, x, y, halfWidth);
            }

            return;
        }

        RectangleCoverage.Fill(mask, width, height, x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight,
            Math.Max(0, Corner + grow));
    }
}
