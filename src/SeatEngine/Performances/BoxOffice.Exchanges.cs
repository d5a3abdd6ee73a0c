using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class BoxOffice
{
    /// <summary>
    /// Exchanges places of an order for held ones, at the same performance or another: return and sale in one transaction.
    /// </summary>
    /// <param name="order">The order that gives its places back and gets the new ones.</param>
    /// <param name="returned">The lines of the order's quote whose places are given back, at least one.</param>
    /// <param name="wanted">A hold that was granted.</param>
    /// <param name="policy">What the places given back are worth, and what becomes of a difference.</param>
    /// <param name="terms">Who asks, who needs the right to change orders; and facts about the buyer, for fees that may be waived.</param>
    /// <param name="tenders">How what is due is paid, or what is paid back; written to the sale.</param>
    /// <returns>What is due, and what became of the exchange: all of it or nothing.</returns>
    /// <exception cref="ArgumentException">
    /// The hold was not granted, no line is given back, or one is no place of a performance of this box office.
    /// </exception>
    public ExchangeOutcome Exchange(
        OrderId order,
        ImmutableArray<QuoteLine> returned,
        OfferHold wanted,
        ExchangePolicy policy,
        BuyingTerms? terms = null,
        ImmutableArray<Tender> tenders = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(policy);
        if (returned.IsDefaultOrEmpty || returned.Any(line => Find(line.Performance) is null || !(line.Place.IsSeat || line.Place.IsArea)))
        {
            throw new ArgumentException("An exchange gives back places of performances of this box office.", nameof(returned));
        }

        var today = returned.Select(static line => line.Performance).Distinct().ToDictionary(static id => id, id => this[id].PricesNow());
        var money = ExchangeCalculator.Calculate(
            new ExchangeRequest
            {
                Returned = [.. returned.Select(line => ExchangedTicket.Of(line, today[line.Performance]))],
                NewPrice = wanted.Offer.Total,
                Channel = terms?.Channel ?? default,
                Patron = terms?.Patron ?? [],
            },
            policy);
        var asking = (terms ?? BuyingTerms.None).Asking;
        var steps = returned
            .GroupBy(static line => line.Performance)
            .Select(lines => new GroupStep(this[lines.Key].Inventory, InventoryStep.Return(order, PlacesOf(lines),
                new ReturnOptions { Channel = asking.Channel, AsHouse = asking.AsHouse, Lines = LinesOf(lines) })))
            .Append(SaleOf(wanted, order, tenders.IsDefault ? [] : tenders, null));
        return new ExchangeOutcome(money, InventoryGroup.Execute([.. steps]));
    }

    private static PlaceSelection PlacesOf(IEnumerable<QuoteLine> lines) => PlaceSelection.Of(
        lines.Where(static line => line.Place.IsSeat).Select(static line => line.Place.Seat),
        lines.Where(static line => line.Place.IsArea).GroupBy(static line => line.Place.Area)
            .Select(static area => new AreaCount(area.Key, area.Count())));

    private static ImmutableArray<SaleLine> LinesOf(IEnumerable<QuoteLine> lines) =>
        [.. lines.Select(static line => new SaleLine(line.Place, line.Type, line.Total))];
}
