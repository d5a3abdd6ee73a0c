using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>An adjustment of single seats' prices: an aisle premium, a reduction for a restricted view.</summary>
/// <remarks>
/// Immutable. A seat is concerned when any of the conditions given fits. Adjustments apply in the book's order, each on the price that the
/// one before left.
/// </remarks>
public sealed record SeatAdjustment
{
    /// <summary>The id, unique among the adjustments of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>Seats with any of these features are concerned.</summary>
    public SeatFeatures Features { get; init; }

    /// <summary>Whether the seats at the ends of runs are concerned: those on an aisle.</summary>
    public bool AisleSeats { get; init; }

    /// <summary>Single seats that are concerned.</summary>
    public ImmutableArray<SeatId> Seats { get; init; } = [];

    /// <summary>The price types it concerns; empty for all.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The layer whose price it changes; null for the first layer of the book.</summary>
    public PriceLayerId? Layer { get; init; }

    /// <summary>How the price of such a seat is changed.</summary>
    public required PriceChange Change { get; init; }
}
