using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

public sealed partial class PriceTable
{
    /// <summary>What a full house brings when every place is sold at the first price type of the book that is paid in money.</summary>
    /// <remarks>
    /// Places that replace others are left out, since the seats they replace are counted; standing places count with their capacity.
    /// </remarks>
    /// <returns>The gross potential; places without a price bring nothing.</returns>
    /// <exception cref="OverflowException">The sum is beyond 64 bits.</exception>
    public Money GrossPotential() => Potential(FullPriceType).Total;

    /// <summary>What a full house brings when every place is sold at one type, by zone.</summary>
    /// <param name="type">The price type.</param>
    /// <returns>The potential; places without a price of this type bring nothing.</returns>
    /// <exception cref="OverflowException">The sum is beyond 64 bits.</exception>
    public HousePotential Potential(PriceTypeId type)
    {
        var index = Book.IndexOf(type);
        var counts = new long[_classes.Length];
        foreach (var seat in Map.Seats - Map.ReplacingPlaces)
        {
            counts[_classBySlot[seat.Value]]++;
        }

        for (var area = 0; area < _classByArea.Length; area++)
        {
            counts[_classByArea[area]] += Map.Areas[area].Capacity;
        }

        Dictionary<int, (long Places, long Value)> zones = [];
        long total = 0;
        long places = 0;
        for (var c = 1; c < counts.Length; c++)
        {
            var value = index >= 0 && CellAt(c, index) is { HasPrice: true } cell ? checked(cell.Total * counts[c]) : 0;
            total = checked(total + value);
            places += counts[c];
            var zone = zones.GetValueOrDefault(_classes[c].Zone);
            zones[_classes[c].Zone] = (zone.Places + counts[c], zone.Value + value);
        }

        return new HousePotential(
            type,
            places + counts[0],
            new Money(total, Book.Currency),
            [.. zones.OrderBy(static zone => zone.Key).Select(zone =>
                new ZonePotential(Book.Zones[zone.Key].Id, zone.Value.Places, new Money(zone.Value.Value, Book.Currency)))]);
    }

    /// <summary>The lowest and the highest price of some seats for a type, as for a "from" price in a map.</summary>
    /// <param name="seats">Seats of the map.</param>
    /// <param name="type">The price type.</param>
    /// <returns>Both prices, or null when no seat has one.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public (Money Lowest, Money Highest)? RangeOf(SeatSet seats, PriceTypeId type)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (!ReferenceEquals(seats.Map, Map))
        {
            throw new ArgumentException("The set belongs to another map.", nameof(seats));
        }

        var lowest = long.MaxValue;
        var highest = long.MinValue;
        var index = Book.IndexOf(type);
        foreach (var seat in seats)
        {
            if (index >= 0 && CellAt(_classBySlot[seat.Value], index) is { IsSold: true } cell)
            {
                lowest = Math.Min(lowest, cell.Total);
                highest = Math.Max(highest, cell.Total);
            }
        }

        return lowest > highest ? null : (new Money(lowest, Book.Currency), new Money(highest, Book.Currency));
    }

    private PriceTypeId FullPriceType =>
        (Book.Types.FirstOrDefault(static type => type.Kind == PriceTypeKind.Sale) ?? Book.Types[0]).Id;
}
