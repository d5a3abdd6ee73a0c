namespace SeatEngine.Interchange;

/// <summary>How a hall is written as GeoJSON.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record GeoJsonOptions
{
    /// <summary>Local metres, y up, without heights.</summary>
    public static GeoJsonOptions Default { get; } = new();

    /// <summary>
    /// Whether y runs down as on the plan. Programs for maps draw y up, and would show the hall mirrored; so it is turned
    /// round unless this is said.
    /// </summary>
    public bool YDown { get; init; }

    /// <summary>Whether points of seats have their height as third coordinate.</summary>
    public bool WithHeights { get; init; }
}
