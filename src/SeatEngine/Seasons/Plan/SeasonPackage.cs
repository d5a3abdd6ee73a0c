using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>A package of a season, as it is written down.</summary>
/// <param name="Code">Its code, the same year after year for what is renewed.</param>
/// <param name="Name">What it is called.</param>
/// <remarks>Immutable.</remarks>
public sealed record SeasonPackage(PackageId Code, string Name)
{
    /// <summary>What its buyer chooses.</summary>
    public SeasonPackageKind Kind { get; init; }

    /// <summary>Its nights, in groups; empty for a super package.</summary>
    public ImmutableArray<SeasonPackageGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The packages of which a super package is made; empty for any other.</summary>
    public ImmutableArray<PackageId> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What it costs; <c>default</c> for the sum of its nights' prices of the buyer's price type.</summary>
    public PriceSheetId Sheet { get; init; }

    /// <summary>The fewest nights of a flexible package in all; null for what its groups say.</summary>
    public int? Minimum { get; init; }

    /// <summary>The most nights of a flexible package in all; null for what its groups say.</summary>
    public int? Maximum { get; init; }
}
