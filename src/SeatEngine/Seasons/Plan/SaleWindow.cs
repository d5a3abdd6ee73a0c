using System.Collections.Immutable;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>From when and until when something is sold, through which channels and to whom.</summary>
/// <param name="Sells">What is sold.</param>
/// <param name="From">From when on, by the wall clock of the season's zone.</param>
/// <remarks>Immutable. A presale is a window that asks for a fact; whoever fits one window of several may buy.</remarks>
public sealed record SaleWindow(SaleKind Sells, DateTime From)
{
    /// <summary>Before when, by the same clock; null for until the curtain.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The channels that may; empty for all.</summary>
    public ImmutableArray<ChannelId> Channels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What must be known of the buyer, one of these; empty for nothing.</summary>
    public ImmutableArray<PatronFact> PatronFacts { get; init => field = value.IsDefault ? [] : value; } = [];
}
