namespace SeatEngine.Rendering;

/// <summary>How a scene is drawn and written as PNG. Immutable and safe to share between threads.</summary>
public sealed record PngOptions
{
    /// <summary>One pixel per scene unit, fast, 96 dots per inch.</summary>
    public static PngOptions Default { get; } = new();

    /// <summary>Pixels per scene unit; 1 unless set. 2 gives a picture for screens with small pixels.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Fast, balanced or small; fast unless set.</summary>
    public PngCompression Compression { get; init; }

    /// <summary>
    /// Dots per inch of one scene unit at a scale of 1, written into the file multiplied by the scale; 96 unless set.
    /// </summary>
    public double DotsPerInch { get; init; } = 96;
}
