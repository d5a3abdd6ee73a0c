namespace SeatEngine.Rendering;

/// <summary>The exact area of an upright rectangle with round corners in each pixel, in closed form.</summary>
internal static class RectangleCoverage
{
    /// <summary>Fills a mask with the coverage (0 to 1) of the rectangle; corners larger than half a side are cut down.</summary>
    public static void Fill(Span<double> mask, int width, int height, double left, double top, double right, double bottom, double corner)
    {
        var round = Math.Max(0, Math.Min(corner, Math.Min(right - left, bottom - top) / 2));
        for (var row = 0; row < height; row++)
        {
            var tall = Math.Min(bottom, row + 1) - Math.Max(top, row);
            for (var column = 0; column < width; column++)
            {
                var wide = Math.Min(right, column + 1) - Math.Max(left, column);
                var area = tall > 0 && wide > 0 ? tall * wide : 0;
                if (round > 0 && area > 0)
                {
                    area -= Cut(column - left, row - top, round);
                    area -= Cut(right - column - 1, row - top, round);
                    area -= Cut(column - left, bottom - row - 1, round);
                    area -= Cut(right - column - 1, bottom - row - 1, round);
                }

                mask[(row * width) + column] = Math.Clamp(area, 0, 1);
            }
        }
    }

    /// <summary>
    /// What a pixel loses to a round corner; the pixel begins at (x, y) counted from the corner's tip inwards.
    /// </summary>
    private static double Cut(double x, double y, double round)
    {
        if (x >= round || y >= round)
        {
            return 0;
        }

        var x0 = Math.Max(0, x) - round;
        var y0 = Math.Max(0, y) - round;
        var x1 = Math.Min(round, x + 1) - round;
        var y1 = Math.Min(round, y + 1) - round;
        if (x1 <= x0 || y1 <= y0)
        {
            return 0;
        }

        return ((x1 - x0) * (y1 - y0)) - DiscCoverage.Within(x0, y0, x1, y1, round);
    }
}
