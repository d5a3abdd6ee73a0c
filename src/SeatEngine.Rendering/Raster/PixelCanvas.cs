using System.Runtime.CompilerServices;

namespace SeatEngine.Rendering;

/// <summary>Pixels with premultiplied opacity, onto which one colour at a time is laid through coverage.</summary>
internal sealed class PixelCanvas(int width, int height)
{
    private readonly uint[] _pixels = GC.AllocateUninitializedArray<uint>(checked(width * height));

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>The pixels themselves.</summary>
    public uint[] Pixels => _pixels;

    /// <summary>Fills all; red stands in the lowest byte of a pixel, then green, blue and opacity.</summary>
    public void Clear(uint color) => _pixels.AsSpan().Fill(color);

    /// <summary>Lays a colour over one stretch of a row; the caller keeps inside the picture.</summary>
    public void Blend(int x, int y, ReadOnlySpan<byte> coverage, uint color)
    {
        var row = _pixels.AsSpan((y * Width) + x, coverage.Length);
        var opacity = color >> 24;
        if (opacity == 255)
        {
            for (var i = 0; i < coverage.Length; i++)
            {
                uint share = coverage[i];
                if (share == 255)
                {
                    row[i] = color;
                }
                else if (share != 0)
                {
                    row[i] = Over(row[i], color, share);
                }
            }

            return;
        }

        var solid = color | 0xff000000;
        for (var i = 0; i < coverage.Length; i++)
        {
            var share = Divide255(coverage[i] * opacity);
            if (share != 0)
            {
                row[i] = Over(row[i], solid, share);
            }
        }
    }

    /// <summary>Lays a colour through a mask whose upper left pixel goes anywhere, inside the picture or not.</summary>
    public void BlendMask(int left, int top, ReadOnlySpan<byte> mask, int width, int height, uint color)
    {
        var firstRow = Math.Max(0, -top);
        var endRow = Math.Min(height, Height - top);
        var firstColumn = Math.Max(0, -left);
        var columns = Math.Min(width, Width - left) - firstColumn;
        if (columns <= 0)
        {
            return;
        }

        for (var row = firstRow; row < endRow; row++)
        {
            Blend(left + firstColumn, top + row, mask.Slice((row * width) + firstColumn, columns), color);
        }
    }

    /// <summary>Turns the pixels to straight opacity, in place, and gives them away: the canvas is not to be drawn on again.</summary>
    public uint[] ToStraight()
    {
        for (var i = 0; i < _pixels.Length; i++)
        {
            var pixel = _pixels[i];
            var opacity = pixel >> 24;
            if (opacity is not (255 or 0))
            {
                _pixels[i] = Straight(pixel & 255, opacity) | (Straight((pixel >> 8) & 255, opacity) << 8) |
                    (Straight((pixel >> 16) & 255, opacity) << 16) | (opacity << 24);
            }
        }

        return _pixels;
    }

    private static uint Straight(uint part, uint opacity) => Math.Min(255, ((part * 255) + (opacity / 2)) / opacity);

    // Two parts at a time in the two halves of a word; each half has room for 255 × 255 + 128.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Over(uint below, uint color, uint share)
    {
        var rest = 255 - share;
        var even = ((color & 0x00ff00ff) * share) + ((below & 0x00ff00ff) * rest) + 0x00800080;
        var odd = (((color >> 8) & 0x00ff00ff) * share) + (((below >> 8) & 0x00ff00ff) * rest) + 0x00800080;
        even = ((even + ((even >> 8) & 0x00ff00ff)) >> 8) & 0x00ff00ff;
        odd = (odd + ((odd >> 8) & 0x00ff00ff)) & 0xff00ff00;
        return even | odd;
    }

    private static uint Divide255(uint value)
    {
        var rounded = value + 128;
        return (rounded + (rounded >> 8)) >> 8;
    }
}
