using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A package: tickets of several performances sold together.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Package
{
    /// <summary>The id, unique in the book.</summary>
    public required PackageId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What the buyer may choose.</summary>
    public PackageKind Kind { get; init; }

    /// <summary>The groups of performances. A fixed or partial package has groups whose minimum is their size.</summary>
    public required ImmutableArray<PackageGroup> Groups { get; init; }

    /// <summary>The fewest performances in all.</summary>
    public int MinimumPerformances { get; init; } = 1;

    /// <summary>The most performances in all, or null for all there are.</summary>
    public int? MaximumPerformances { get; init; }

    /// <summary>Where the price comes from.</summary>
    public PackagePricing Pricing { get; init; }

    /// <summary>The package's own prices; needed by <see cref="PackagePricing.PackagePrice"/> and by that alone.</summary>
    public ImmutableArray<PackagePrice> Prices { get; init; } = [];
}
