using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>How a CSV price list is read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PriceListReadOptions
{
    /// <summary>No currency of its own, with the default limits.</summary>
    public static PriceListReadOptions Default { get; } = new();

    /// <summary>The currency of a list without a column of it; a list with one must agree. Null to need the column.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What the price book is called, since a list does not say it; empty to take <c>Price list</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The sheet of a workbook that is read; null for the first that is shown. Not regarded in text files.</summary>
    public string? Sheet { get; init; }

    /// <summary>How much the file may hold; of <see cref="HallReadLimits.MaxSeats"/> the number counts for lines.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;
}
