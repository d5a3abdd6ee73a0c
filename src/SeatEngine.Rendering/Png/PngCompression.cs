namespace SeatEngine.Rendering;

/// <summary>What a PNG is made for. The pixels are the same either way.</summary>
public enum PngCompression
{
    /// <summary>Quick to write: for pictures made while somebody waits.</summary>
    Fast,

    /// <summary>Small to send: for pictures that are kept.</summary>
    Small,
}
