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

    /// <summary>Vectors with texts that can be searched and copied; a scene unit is 1/96 inch at a scale of 1.</summary>
    Pdf,
}
