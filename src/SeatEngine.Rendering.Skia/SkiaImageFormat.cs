namespace SeatEngine.Rendering.Skia;

/// <summary>The file formats that the SkiaSharp backend writes.</summary>
public enum SkiaImageFormat
{
    /// <summary>Lossless, with opacity.</summary>
    Png,

    /// <summary>Lossy, without opacity: a clear background becomes white.</summary>
    Jpeg,

    /// <summary>Lossy and small, with opacity.</summary>
    Webp,
}
