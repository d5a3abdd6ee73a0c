using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>How a hall is read, whatever its format.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record HallReaderOptions
{
    /// <summary>Strict, with the default limits.</summary>
    public static HallReaderOptions Default { get; } = new();

    /// <summary>Whether semantic defects are repaired by rule and noted instead of refused.</summary>
    public bool Lenient { get; init; }

    /// <summary>What the hall is called when its file does not say it, such as the file's name; empty to take <c>Hall</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>
    /// The metres that a unit (pixel) of a drawing stands for, above 0, in formats that know no metres; null for the usual
    /// scale of the format if it puts the seats of a row 0.4 m to 1.1 m apart, and else for the scale that puts them
    /// 0.55 m apart. Not regarded in the native format and in CSV.
    /// </summary>
    public double? MetresPerUnit { get; init; }

    /// <summary>
    /// How a table is read: which column says what, and which lines; its leniency, name, neighbours and limits are those of these options.
    /// </summary>
    public ManifestReadOptions Manifest { get; init; } = ManifestReadOptions.Default;

    /// <summary>How a drawing is read: what is a seat; its leniency, name, scale and limits are those of these options.</summary>
    public SvgSeatOptions Drawing { get; init; } = SvgSeatOptions.Default;

    /// <summary>
    /// What tells who sits beside whom in a row; null to take the surest that the file has. A file that lacks what is asked for is refused.
    /// </summary>
    public NeighbourSource? Neighbours { get; init; }

    /// <summary>How much the file may hold.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;
}
