using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Inventory;
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

    /// <summary>How the hold is sold: just what was offered, at the prices that were quoted.</summary>
    internal SaleOptions Sale(ImmutableArray<Tender> tenders, SaleOptions? options) => (options ?? OwnTerms) with
    {
        Places = Offer.Places,
        Lines = SaleLines(Offer.Quote),
        Tenders = tenders,
    };

    private static ImmutableArray<SaleLine> SaleLines(Quote quote) =>
    [
        .. quote.Lines
            .Where(static line => line.Place.IsSeat || line.Place.IsArea)
            .GroupBy(static line => (line.Place, line.Type, line.Total))
            .Select(static group => new SaleLine(group.Key.Place, group.Key.Type, group.Key.Total * group.Count(), group.Count())),
    ];
}
