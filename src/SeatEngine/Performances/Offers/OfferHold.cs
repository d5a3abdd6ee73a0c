using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What became of holding an offer: the hold and its quote, or the places in the way.</summary>
/// <remarks>Immutable.</remarks>
public sealed class OfferHold : IAnswer
{
    internal OfferHold(SeatOffer offer, InventoryResult result)
    {
        Offer = offer;
        Result = result;
    }

    /// <summary>What was to be held, with the quote at which it is sold.</summary>
    public SeatOffer Offer { get; }

    /// <summary>The inventory's answer.</summary>
    public InventoryResult Result { get; }

    /// <summary>Whether the places are held.</summary>
    public bool Succeeded => Result.Succeeded;

    /// <inheritdoc/>
    public string Explain() =>
        Succeeded ? string.Create(CultureInfo.InvariantCulture, $"{Result.Explain()} The price is {Offer.Total}.") : Result.Explain();

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>The hold's token; <c>default</c> when it was not granted.</summary>
    public HoldToken Token => Result.Token;

    /// <summary>When the hold ends; null when it was not granted.</summary>
    public DateTimeOffset? ExpiresAt => Result.ExpiresAt;

    /// <summary>Who asked for the hold, as a sale by the same.</summary>
    internal SaleOptions OwnTerms => Result.Event is { } held
        ? new SaleOptions { Channel = held.Channel, AsHouse = held.AsHouse, Buyer = held.Buyer }
        : new SaleOptions();

    /// <summary>The tickets of the hold, at the prices that were offered.</summary>
    internal IEnumerable<QuoteTicket> Tickets => Offer.Quote.Lines.Where(static line => line.Item.IsNone).Select(line =>
        new QuoteTicket(line.Place, line.Type) { Performance = Offer.Performance, Reason = line.Reason, Kept = line.Layers });

    /// <summary>Where its places are.</summary>
    internal HeldPlaces Held => new(Offer.Performance, Token);
}
