namespace SeatEngine.Rendering.Skia;

/// <summary>How a scene is drawn and written through SkiaSharp. Immutable and safe to share between threads.</summary>
public sealed record SkiaOptions
{
    /// <summary>PNG at one pixel per scene unit.</summary>
    public static SkiaOptions Default { get; } = new();

    /// <summary>The file format.</summary>
    public SkiaImageFormat Format { get; init; }

    /// <summary>Pixels per scene unit, above 0 and at most 1000; 1 unless set.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The quality of lossy formats, 0 to 100; 90 unless set.</summary>
    public int Quality { get; init; } = 90;

    /// <summary>The font family of texts; null takes the system's own. A family that is not there is replaced by it.</summary>
    public string? FontFamily { get; init; }
}
