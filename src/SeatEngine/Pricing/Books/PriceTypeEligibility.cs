using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Under what conditions a price type may be bought.</summary>
/// <remarks>Immutable. All conditions given must hold; an empty list asks for nothing.</remarks>
public sealed record PriceTypeEligibility
{
    /// <summary>No condition at all.</summary>
    public static PriceTypeEligibility Anyone { get; } = new();

    /// <summary>The channels in which it is sold; empty for all.</summary>
    public ImmutableArray<ChannelId> Channels { get; init; } = [];

    /// <summary>The fewest of it that an order with any of it must have; 0 or 1 asks for nothing.</summary>
    public int MinimumPerOrder { get; init; }

    /// <summary>The most of it in one order, or null for no limit.</summary>
    public int? MaximumPerOrder { get; init; }

    /// <summary>
    /// The type without which it is not sold, at the same performance: a child needs an adult. Null for none.
    /// </summary>
    public PriceTypeId? MustAccompany { get; init; }

    /// <summary>How many of it one of <see cref="MustAccompany"/> allows, or null for any number.</summary>
    public int? MaximumPerAccompanied { get; init; }

    /// <summary>The price zones in which it is sold; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>What a seat must have, all of it; <see cref="SeatFeatures.None"/> for nothing.</summary>
    public SeatFeatures RequiredFeatures { get; init; }

    /// <summary>What a seat must not have, none of it.</summary>
    public SeatFeatures ForbiddenFeatures { get; init; }

    /// <summary>What must be known of the buyer, all of it.</summary>
    public ImmutableArray<PatronFact> PatronFacts { get; init; } = [];

    /// <summary>Codes of which the buyer must give one; empty for none.</summary>
    public ImmutableArray<PromoCode> Codes { get; init; } = [];
}
