namespace SeatEngine.Rendering;

/// <summary>What a PNG is made for. The pixels are the same either way.</summary>
public enum PngCompression
{
    /// <summary>Quick to write: for pictures made while somebody waits.</summary>
    Fast,

    /// <summary>Smaller by a fifth to a third, in about twice the time of packing: for pictures that are sent.</summary>
    Balanced,

    /// <summary>As small as can be, in ten times the time: for pictures that are kept.</summary>
    Small,
}
