using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A dynamic price rule: a change of price triggered by how much is sold, by time to curtain, by date or weekday.</summary>
/// <remarks>Immutable. Of its tiers the last one reached counts.</remarks>
public sealed record DynamicPriceRule
{
    /// <summary>The id, unique among the dynamic rules of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>What is counted.</summary>
    public DynamicRuleScope Scope { get; init; }

    /// <summary>The zones whose prices it changes; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>The price types whose prices it changes; empty for all.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The layer whose price it changes; null for the first layer of the book.</summary>
    public PriceLayerId? Layer { get; init; }

    /// <summary>The tiers, lowest first; 1 to 12 of them.</summary>
    public required ImmutableArray<DynamicPriceTier> Tiers { get; init; }

    /// <summary>The changed price is rounded half up to a multiple of this, or null for the minor unit.</summary>
    public Money? Step { get; init; }

    /// <summary>The changed price is at least this, or null for no floor.</summary>
    public Money? Floor { get; init; }

    /// <summary>The changed price is at most this, or null for no ceiling.</summary>
    public Money? Ceiling { get; init; }

    /// <summary>
    /// For how long a tier once reached stays before another may take its place, or null for no time. Where the book names a time zone,
    /// whole days are days of its calendar.
    /// </summary>
    public TimeSpan? CoolingOff { get; init; }
}
