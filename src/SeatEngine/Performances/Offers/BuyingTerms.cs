using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Through which channel somebody buys, with which codes, and what is known of the buyer.</summary>
/// <remarks>Immutable.</remarks>
public sealed record BuyingTerms
{
    /// <summary>No channel, no code, nothing known.</summary>
    public static BuyingTerms None { get; } = new();

    /// <summary>The channel; <c>default</c> for none, which has the least of rights.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>Whether the house itself asks, which sees every free seat.</summary>
    public bool AsHouse { get; init; }

    /// <summary>The buyer; <c>default</c> when nobody is named.</summary>
    public PatronId Buyer { get; init; }

    /// <summary>Promo codes typed by the buyer.</summary>
    public ImmutableArray<PromoCode> Codes { get; init; } = [];

    /// <summary>
    /// In how many orders each code has been used before, by which codes that may be used only so often are taken or refused; a code
    /// that is not named has not been used. Whoever keeps the orders counts them.
    /// </summary>
    public ImmutableDictionary<PromoCode, int> CodeUses { get; init; } = ImmutableDictionary<PromoCode, int>.Empty;

    /// <summary>Facts about the buyer that rules may ask for, such as "subscriber".</summary>
    public ImmutableArray<PatronFact> Patron { get; init; } = [];

    /// <summary>Why places are given away; needed for comps and trade-outs, and written to each of their lines.</summary>
    public string? Reason { get; init; }

    /// <summary>The same towards an inventory.</summary>
    internal RequestOptions Asking => Ordering.Request;

    /// <summary>The same for a hold.</summary>
    internal HoldOptions Holding => Asking.As(new HoldOptions());

    /// <summary>The same towards a book of orders.</summary>
    internal OrderTerms Ordering => new() { Buyer = Buyer, Channel = Channel, AsHouse = AsHouse, Codes = Codes, Facts = Patron };

    internal QuoteRequest Request(ImmutableArray<QuoteTicket> tickets) =>
        Ordering.Cart(tickets, []) with { CodeUses = CodeUses };
}
