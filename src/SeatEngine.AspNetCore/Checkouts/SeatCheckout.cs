using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What somebody is about to pay: held places at the prices of one moment, pinned until the payment ends.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its reference"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeatCheckout
{
    internal SeatCheckout(CheckoutContent content, string reference, Money total)
    {
        Content = content;
        Reference = reference;
        Total = total;
    }

    /// <summary>
    /// What the payment is told, and tells again when it ends: everything that is needed to sell, sealed, so that it may pass through
    /// the buyer's browser and outlives the process where the application keeps its keys for data protection.
    /// </summary>
    public string Reference { get; }

    /// <summary>The order that comes of it when it is paid.</summary>
    public OrderId Order => new(Content.Order);

    /// <summary>For which performance the places are.</summary>
    public PerformanceId Performance => new(Content.Performance);

    /// <summary>Who buys.</summary>
    public PatronId Buyer => new(Content.Buyer);

    /// <summary>What it costs.</summary>
    public Money Total { get; }

    /// <summary>The places, as people call them.</summary>
    public ImmutableArray<string> Labels { get; internal init; } = [];

    /// <summary>Until when it can be paid.</summary>
    public DateTimeOffset PayableUntil { get; internal init; }

    internal CheckoutContent Content { get; }

    /// <summary>Who buys, as he was known when the payment began.</summary>
    internal SeatBuyer Owner => new(Buyer, new ChannelId(Content.Channel))
    {
        Codes = [.. Content.Codes.Select(static code => new PromoCode(code))],
        Facts = [.. Content.Facts.Select(static fact => new PatronFact(fact))],
    };

    internal HoldToken Token => HoldToken.TryParse(Content.Hold, out var token) ? token : default;
}
