using System.Text;

namespace SeatEngine.Rendering;

/// <summary>
/// Upright letters that have been drawn before, at quarters of a pixel: a map says the same few digits a thousand times.
/// </summary>
internal sealed class GlyphMasks
{
    /// <summary>Letters larger than this are rare and cost more to keep than to draw.</summary>
    public const double LargestSize = 48;

    private const double Tolerance = 0.03;

    private readonly Dictionary<Key, Mask> _masks = [];
    private readonly AreaRasterizer _raster = new();

    /// <summary>Lays a letter over a canvas.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="rune">The letter.</param>
    /// <param name="x">Its origin, in pixels.</param>
    /// <param name="y">Its baseline, in pixels.</param>
    /// <param name="size">The font size, in pixels.</param>
    /// <param name="pen">The width of the pen, in pixels.</param>
    /// <param name="color">The colour.</param>
    public void Draw(PixelCanvas canvas, Rune rune, double x, double y, double size, double pen, uint color)
    {
        var stepX = (int)Math.Round(x * 4);

        // Names stand on whole pixels, which is crisper; the small numbers in seats keep to the middle of them.
        var stepY = size >= 12 ? (int)Math.Round(y) * 4 : (int)Math.Round(y * 4);
        Key key = new(rune.Value, size, pen, (byte)(stepX & 3), (byte)(stepY & 3));
        if (!_masks.TryGetValue(key, out var mask))
        {
            mask = Make(rune, key);
            _masks.Add(key, mask);
        }

        canvas.BlendMask((stepX >> 2) + mask.Left, (stepY >> 2) + mask.Top, mask.Coverage, mask.Width, mask.Height, color);
    }

    private Mask Make(Rune rune, Key key)
    {
        var glyph = StrokeFace.Find(rune);
        var unit = key.Size / StrokeFace.Units;
        var ink = glyph.Path.Bounds();
        var left = (int)Math.Floor((ink.X * unit) - key.Pen) - 1;
        var top = (int)Math.Floor((ink.Y * unit) - key.Pen) - 1;
        var width = (int)Math.Ceiling((ink.Right * unit) + key.Pen) + 2 - left;
        var height = (int)Math.Ceiling((ink.Bottom * unit) + key.Pen) + 2 - top;
        Mask mask = new(left, top, width, height, new byte[width * height]);
        PixelTransform place = new(unit, 0, 0, unit, (key.QuarterX / 4.0) - left, (key.QuarterY / 4.0) - top);
        foreach (var line in PathFlattener.Flatten(glyph.Path, place, Tolerance))
        {
            Stroker.Stroke(_raster, line, key.Pen / 2, Tolerance);
        }

        MaskSink sink = new(mask);
        _raster.Rasterize(width, height, ref sink);
        return mask;
    }

    private readonly record struct Key(int Rune, double Size, double Pen, byte QuarterX, byte QuarterY);

    private sealed record Mask(int Left, int Top, int Width, int Height, byte[] Coverage);

    private readonly struct MaskSink(Mask mask) : ICoverageSink
    {
        public void Row(int x, int y, ReadOnlySpan<byte> coverage) => coverage.CopyTo(mask.Coverage.AsSpan((y * mask.Width) + x));
    }
}
