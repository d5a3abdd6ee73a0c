using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>An exchange: what is given back and what is bought for it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ExchangeRequest
{
    /// <summary>The tickets given back; at least one.</summary>
    public required ImmutableArray<ExchangedTicket> Returned { get; init; }

    /// <summary>What the new tickets cost, such as the total of a quote; in the currency of the returned ones.</summary>
    public required Money NewPrice { get; init; }

    /// <summary>The channel of the exchange.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>What is known of the buyer.</summary>
    public ImmutableArray<PatronFact> Patron { get; init; } = [];
}
