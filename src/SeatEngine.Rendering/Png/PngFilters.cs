using System.Runtime.InteropServices;

namespace SeatEngine.Rendering;

/// <summary>The row filters of PNG for pictures of four bytes a pixel.</summary>
internal static class PngFilters
{
    private const int Pixel = 4;

    public static void Write(ScenePicture picture, Stream packed, PngCompression compression)
    {
        var bytes = MemoryMarshal.AsBytes(picture.Pixels);
        var stride = picture.Width * Pixel;
        var line = new byte[stride + 1];
        var best = new byte[stride + 1];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = bytes.Slice(y * stride, stride);
            if (compression == PngCompression.Fast)
            {
                // Flat colours repeat as they are; a filter would only cost time.
                line[0] = 0;
                row.CopyTo(line.AsSpan(1));
                packed.Write(line);
            }
            else
            {
                var lowest = long.MaxValue;
                for (byte filter = 0; filter < 5; filter++)
                {
                    var cost = Apply(filter, row, above, line);
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
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= Pixel ? row[i - Pixel] : 0;
            int up = above[i];
            var corner = i >= Pixel ? above[i - Pixel] : 0;
            var guess = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            };
            var value = (byte)(row[i] - guess);
            line[i + 1] = value;
            cost += Math.Abs((sbyte)value == sbyte.MinValue ? 128 : (int)(sbyte)value);
        }

        return cost;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var toLeft = Math.Abs(guess - left);
        var toUp = Math.Abs(guess - up);
        var toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
