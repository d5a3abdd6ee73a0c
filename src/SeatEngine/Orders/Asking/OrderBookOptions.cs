using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>How a book of orders is kept: its clock, its accounts, its policies.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its policies; a clock and a store belong to their process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record OrderBookOptions
{
    /// <summary>The clock; the system's unless stated.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Its name in a store; the usual one unless stated, <c>house</c>.</summary>
    public OrderBookId Id { get; init; } = new("house");

    /// <summary>
    /// The store in which events are kept before readers see them, for <see cref="OrderBook.OpenAsync"/>; null to keep them in memory
    /// only.
    /// </summary>
    public StoreWriter? Store { get; init; }

    /// <summary>The zone in which the house's days begin; UTC unless stated.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The accounts beside those of price books.</summary>
    public ChartOfAccounts Chart { get; init; } = ChartOfAccounts.Usual;

    /// <summary>The usual rules for returns.</summary>
    public ReturnPolicy Returns { get; init; } = ReturnPolicy.Full;

    /// <summary>The usual rules for exchanges.</summary>
    public ExchangePolicy Exchanges { get; init; } = new();

    /// <summary>How much is given away and sold to one.</summary>
    public OrderLimits Limits { get; init; } = OrderLimits.None;

    /// <summary>How long a quote may be sold after it was made, at least zero; an hour unless stated.</summary>
    public TimeSpan QuoteLifetime { get; init; } = TimeSpan.FromHours(1);
}
