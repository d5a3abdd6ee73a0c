using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>How a hold list is read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record HoldListReadOptions
{
    /// <summary>The first sheet that is shown, with the default limits.</summary>
    public static HoldListReadOptions Default { get; } = new();

    /// <summary>The sheet of a workbook that is read; null for the first that is shown. Not regarded in text files.</summary>
    public string? Sheet { get; init; }

    /// <summary>How much the file may hold; of <see cref="HallReadLimits.MaxSeats"/> the number counts for lines.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;
}
