using System.Collections.Immutable;

namespace SeatEngine.Seasons;

/// <summary>One performance of a title, as it is written down.</summary>
/// <param name="At">When the curtain rises, by the wall clock of the season's zone.</param>
/// <remarks>Immutable. What is left out is as the title or the season says.</remarks>
public sealed record SeasonPerformance(DateTime At)
{
    /// <summary>Its code; <c>default</c> for the code of its title followed by that of its series.</summary>
    public PerformanceCode Code { get; init; }

    /// <summary>The series to which it belongs; <c>default</c> for none.</summary>
    public SeriesCode Series { get; init; }

    /// <summary>How long before the curtain the doors open, at least zero; null for what the season says.</summary>
    public TimeSpan? Doors { get; init; }

    /// <summary>How long it lasts, above zero; null for what its title or the season says.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>Hall, set-up, zone map, prices and hold template.</summary>
    public HouseUse Use { get; init; } = HouseUse.Unsaid;

    /// <summary>Whether it is certain.</summary>
    public PerformanceStatus Status { get; init; }

    /// <summary>When it is sold to whom; empty for what the season says.</summary>
    public ImmutableArray<SaleWindow> OnSale { get; init => field = value.IsDefault ? [] : value; } = [];
}
