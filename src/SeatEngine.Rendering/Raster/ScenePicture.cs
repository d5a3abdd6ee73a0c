using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>A scene as pixels. Immutable and safe to share between threads; made by <see cref="SceneRasterizer"/>.</summary>
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
