using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A fee: an amount, a share, or both, per ticket or per order, inside the price or on top of it.</summary>
/// <remarks>Immutable. Fees inside are per ticket and come out of one layer, so that the price stays what it was.</remarks>
public sealed record FeeRule
{
    /// <summary>The id, unique among the fees of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>The account that the fee is posted to.</summary>
    public required LedgerAccount Account { get; init; }

    /// <summary>Inside the price or on top of it.</summary>
    public FeePlacement Placement { get; init; }

    /// <summary>Per ticket or per order.</summary>
    public FeeBasis Basis { get; init; }

    /// <summary>The fixed part, not negative; null for none.</summary>
    public Money? Amount { get; init; }

    /// <summary>The share of the discounted price of the layers in <see cref="Layers"/>, 0 to 100 %; null for none.</summary>
    public Rate? Percent { get; init; }

    /// <summary>How the share is rounded.</summary>
    public MoneyRounding Rounding { get; init; }

    /// <summary>The layers that the share is taken of; empty for all.</summary>
    public ImmutableArray<PriceLayerId> Layers { get; init; } = [];

    /// <summary>The layer that a fee inside the price comes out of; null for the first layer of the book.</summary>
    public PriceLayerId? FromLayer { get; init; }

    /// <summary>
    /// The fee is charged only if the discounted tickets and items of the order are worth at least this; null for always.
    /// </summary>
    public Money? FromOrderValue { get; init; }

    /// <summary>
    /// The fee is charged only if the discounted tickets and items of the order are worth less than this; null for always.
    /// </summary>
    public Money? BelowOrderValue { get; init; }

    /// <summary>The most that the fee may be, each time it is charged; null for no cap.</summary>
    public Money? Cap { get; init; }

    /// <summary>The price types it is charged for; empty for all.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The zones it is charged in; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>The channels it is charged in; empty for all.</summary>
    public ImmutableArray<ChannelId> Channels { get; init; } = [];

    /// <summary>The channels in which it is waived.</summary>
    public ImmutableArray<ChannelId> WaivedInChannels { get; init; } = [];

    /// <summary>It is waived for buyers of whom any of these is known.</summary>
    public ImmutableArray<PatronFact> WaivedFor { get; init; } = [];

    /// <summary>Whether it is charged for tickets whose price is zero, such as comps. The default is not.</summary>
    public bool ChargedOnFreeTickets { get; init; }
}
