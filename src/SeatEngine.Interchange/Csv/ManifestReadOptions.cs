using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>How a CSV manifest is read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ManifestReadOptions
{
    /// <summary>Strict, with the default limits.</summary>
    public static ManifestReadOptions Default { get; } = new();

    /// <summary>
    /// Whether semantic defects are repaired by rule and noted instead of refused. A file that is no sound CSV, or lacks
    /// what a seat needs, is refused either way.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>What the hall is called, since a manifest does not say it; empty to take <c>Hall</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>How much the file may hold.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;
}
