using System.Runtime.InteropServices;
using SeatEngine.Rendering.Raster;

namespace SeatEngine.Rendering.Png;

/// <summary>The row filters of PNG for pictures of four bytes a pixel.</summary>
internal static class PngFilters
{
    private const int Pixel = 4;

    public static void Write(ScenePicture picture, Stream packed, PngCompression compression)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(picture.Pixels);
        int stride = picture.Width * Pixel;
        byte[] line = new byte[stride + 1];
        byte[] best = new byte[stride + 1];
        ReadOnlySpan<byte> above = new byte[stride];
        for (int y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<byte> row = bytes.Slice(y * stride, stride);
            if (compression == PngCompression.Fast)
            {
                // Flat colours repeat as they are; a filter would only cost time.
                line[0] = 0;
                row.CopyTo(line.AsSpan(1));
                packed.Write(line);
            }
            else
            {
                long lowest = long.MaxValue;
                for (byte filter = 0; filter < 5; filter++)
                {
                    long cost = Apply(filter, row, above, line);
                    if (cost < lowest)
                    {
                        lowest = cost;
                        (line, best) = (best, line);
                    }
                }

                packed.Write(best);
            }

            above = row;
        }
    }

    /// <summary>Filters a row; the sum of the results as signed bytes tells how well it will pack.</summary>
    private static long Apply(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> line)
    {
        line[0] = filter;
        long cost = 0;
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= Pixel ? row[i - Pixel] : 0;
            int up = above[i];
            int corner = i >= Pixel ? above[i - Pixel] : 0;
            int guess = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            };
            byte value = (byte)(row[i] - guess);
            line[i + 1] = value;
            cost += Math.Abs((sbyte)value == sbyte.MinValue ? 128 : (int)(sbyte)value);
        }

        return cost;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner;
        int toLeft = Math.Abs(guess - left);
        int toUp = Math.Abs(guess - up);
        int toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
