using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// A scene as pixels. Immutable and safe to share between threads; made by <see cref="SceneRasterizer"/>, or of pixels that something else
/// has drawn.
/// </summary>
[SendInstead("the PNG file written of it"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ScenePicture
{
    private readonly uint[] _pixels;

    internal ScenePicture(int width, int height, uint[] pixels, IReadOnlyList<string> warnings)
    {
        Width = width;
        Height = height;
        _pixels = pixels;
        Warnings = warnings;
    }

    /// <summary>Takes over pixels that something else has drawn.</summary>
    /// <param name="width">Pixels in a row, above 0.</param>
    /// <param name="height">Rows, above 0.</param>
    /// <param name="rgba">The pixels as in <see cref="Rgba"/>; they are copied.</param>
    /// <returns>The picture, without warnings.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is 0 or negative.</exception>
    /// <exception cref="ArgumentException">There are not four bytes for each pixel.</exception>
    public static ScenePicture Of(int width, int height, ReadOnlySpan<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return rgba.Length == (long)width * height * 4
            ? new ScenePicture(width, height, MemoryMarshal.Cast<byte, uint>(rgba).ToArray(), [])
            : throw new ArgumentException("A picture has four bytes for each pixel.", nameof(rgba));
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>
    /// What could not be drawn as asked, in sentences: characters that the built-in lettering does not have. Usually empty.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>
    /// The pixels row by row from the top, four bytes each: red, green, blue and straight (not premultiplied) opacity.
    /// </summary>
    public ReadOnlySpan<byte> Rgba => MemoryMarshal.AsBytes(_pixels.AsSpan());

    internal ReadOnlySpan<uint> Pixels => _pixels;
}
