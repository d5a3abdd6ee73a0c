using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Nights of a subscription that are given back, taken, or exchanged for each other.</summary>
/// <param name="Subscription">Of which account.</param>
/// <remarks>Immutable. An exchange gives back one night and takes another.</remarks>
public sealed record NightChange(SubscriptionId Subscription)
{
    /// <summary>The nights that are given back.</summary>
    public ImmutableArray<PerformanceId> Drop { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The nights that are taken.</summary>
    public ImmutableArray<PerformanceId> Add { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The seats on the nights that are taken, as many as there are base seats; empty for the base seats themselves.</summary>
    public ImmutableArray<SeatId> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who does it, who needs the right to change orders.</summary>
    public OrderTerms By { get; init; } = OrderTerms.None;

    /// <summary>What nights given back are worth when others are taken for them; null for the book's rules.</summary>
    public ExchangePolicy? Exchanges { get; init; }

    /// <summary>What nights given back are worth when none are taken; null for what was paid for them.</summary>
    public ReturnPolicy? Returns { get; init; }

    /// <summary>How is paid what it costs more.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];
}
