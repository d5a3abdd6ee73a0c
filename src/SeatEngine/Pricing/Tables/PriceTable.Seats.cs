using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

public sealed partial class PriceTable
{
    /// <summary>The seats that are on sale for somebody of a party now, and cost nobody of it more than an amount.</summary>
    /// <param name="most">The most that one seat may cost, before discounts, fees on top and taxes on top.</param>
    /// <param name="types">The price types of the party; a type that a seat is not sold at does not count there.</param>
    /// <returns>The seats; none where no type is in the book. One pass over the seats.</returns>
    /// <exception cref="ArgumentException">The amount is in another currency than the book.</exception>
    public SeatSet SeatsUpTo(Money most, params ImmutableArray<PriceTypeId> types)
    {
        if (most.Currency != Book.Currency)
        {
            throw new ArgumentException($"The prices are in {Book.Currency.Code}, not in {most.Currency.Code}.", nameof(most));
        }

        int[] asked = [.. (types.IsDefault ? [] : types).Distinct().Select(type => Book.IndexOf(type)).Where(static type => type >= 0)];
        var isWithin = new bool[_classes.Length];
        for (var priceClass = 0; priceClass < isWithin.Length; priceClass++)
        {
            PriceCell[] sold = [.. asked.Select(type => CellAt(priceClass, type)).Where(static cell => cell.IsSold)];
            isWithin[priceClass] = sold.Length > 0 && Array.TrueForAll(sold, cell => cell.Total <= most.MinorUnits);
        }

        return Map.Select(seat => isWithin[_classBySlot[seat.Index.Value]]);
    }
}
