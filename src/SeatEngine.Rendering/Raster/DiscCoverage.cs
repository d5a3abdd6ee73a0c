using System.Runtime.InteropServices;

namespace SeatEngine.Rendering;

/// <summary>
/// The exact area of a disc in each pixel, in closed form.
/// </summary>
/// <remarks>
/// Let A(x, y) be the area of the part of the disc that lies left of x and above y. A pixel's share is
/// A(right, bottom) − A(left, bottom) − A(right, top) + A(left, top), and A itself is made of one segment function
/// g(t) = ½(t·√(r² − t²) + r²·asin(t/r)) per grid line, so that a mask of n × n pixels needs 2n + 2 arc sines only.
/// </remarks>
internal static class DiscCoverage
{
    /// <summary>Fills a mask with the coverage (0 to 1) of a disc.</summary>
    /// <param name="mask">Row by row, <paramref name="width"/> × <paramref name="height"/> values.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="x">The centre relative to the mask's left edge, in pixels.</param>
    /// <param name="y">The centre relative to the mask's upper edge, in pixels.</param>
    /// <param name="radius">The radius in pixels, above 0.</param>
    public static void Fill(Span<double> mask, int width, int height, double x, double y, double radius)
    {
        const int OnStack = 128;
        var columns = width < OnStack ? stackalloc Line[width + 1] : new Line[width + 1];
        var rows = height < OnStack ? stackalloc Line[height + 1] : new Line[height + 1];
        Lines(columns, x, radius);
        Lines(rows, y, radius);
        Fill(mask, columns, rows, radius);
    }

    /// <summary>Works out the grid lines 0, 1, 2 … of a mask for a disc whose centre lies at a distance from the first.</summary>
    public static void Lines(Span<Line> lines, double center, double radius)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new Line(i - center, radius);
        }
    }

    /// <summary>Fills a mask from grid lines that are worked out already.</summary>
    public static void Fill(Span<double> mask, ReadOnlySpan<Line> columns, ReadOnlySpan<Line> rows, double radius)
    {
        const int OnStack = 128;
        var above = columns.Length <= OnStack ? stackalloc double[columns.Length] : new double[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            above[i] = Quadrant(columns[i], rows[0], radius);
        }

        var at = 0;
        for (var row = 1; row < rows.Length; row++)
        {
            var area = Quadrant(columns[0], rows[row], radius);
            var left = area - above[0];
            above[0] = area;
            for (var column = 1; column < columns.Length; column++)
            {
                area = Quadrant(columns[column], rows[row], radius);
                var full = area - above[column];
                mask[at++] = Math.Clamp(full - left, 0, 1);
                left = full;
                above[column] = area;
            }
        }
    }

    /// <summary>The area of the part of a disc about the origin that lies in a rectangle.</summary>
    public static double Within(double left, double top, double right, double bottom, double radius)
    {
        if (!(left < right && top < bottom && radius > 0))
        {
            return 0;
        }

        Line x0 = new(left, radius);
        Line x1 = new(right, radius);
        Line y0 = new(top, radius);
        Line y1 = new(bottom, radius);
        return Quadrant(x1, y1, radius) - Quadrant(x0, y1, radius) - Quadrant(x1, y0, radius) + Quadrant(x0, y0, radius);
    }

    /// <summary>The area of the disc left of one line and above the other.</summary>
    private static double Quadrant(in Line column, in Line row, double radius)
    {
        var square = radius * radius;
        if (column.At <= -radius || row.At <= -radius)
        {
            return 0;
        }

        if (column.At >= radius)
        {
            return (2 * row.Segment) + (square * Math.PI / 2);
        }

        if (row.At >= radius)
        {
            return (2 * column.Segment) + (square * Math.PI / 2);
        }

        if ((column.At * column.At) + (row.At * row.At) < square)
        {
            return (column.At * row.At) + column.Segment + row.Segment + (square * Math.PI / 4);
        }

        // The corner lies outside the disc, beside one of its four shoulders.
        if (column.At < 0)
        {
            return row.At < 0 ? 0 : (2 * column.Segment) + (square * Math.PI / 2);
        }

        return row.At < 0
            ? (2 * row.Segment) + (square * Math.PI / 2)
            : 2 * (column.Segment + row.Segment);
    }

    /// <summary>A grid line relative to the centre, and the segment function there.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Line
    {
        public Line(double at, double radius)
        {
            At = Math.Clamp(at, -radius, radius);
            Segment = ((At * Math.Sqrt(Math.Max(0, (radius * radius) - (At * At)))) + (radius * radius * Math.Asin(At / radius))) / 2;
        }

        public double At { get; }

        public double Segment { get; }
    }
}
