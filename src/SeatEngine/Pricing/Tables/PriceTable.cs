using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// A price book compiled against a map, a zone map and a moment: a class for each slot and a small table of class by
/// price type, so that the price of a place is two look-ups.
/// </summary>
/// <remarks>
/// Immutable; safe to use from any thread. The prices are those before discounts, fees on top and taxes on top.
/// Compiling costs one pass over the seats.
/// </remarks>
[SendInstead("the quotes made of it, or what it was compiled of"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class PriceTable
{
    private readonly object _compilation = new();
    private readonly ushort[] _classBySlot;
    private readonly int[] _classByArea;
    private readonly PriceClass[] _classes;
    private readonly PriceCell[] _cells;
    private readonly int _types;

    private PriceTable(PriceTableCompiler compiler)
    {
        Book = compiler.Book;
        Zones = compiler.Zones;
        Moment = compiler.Moment;
        _types = Book.Types.Length;
        _classBySlot = compiler.ClassBySlot;
        _classByArea = compiler.ClassByArea;
        _classes = [.. compiler.Classes];
        _cells = compiler.CompileCells();
        Gaps = compiler.FindGaps(_cells);
        DynamicTiers = [.. compiler.TierStates];
    }

    /// <summary>What the table was compiled from.</summary>
    public PriceBook Book { get; }

    /// <summary>Which place is in which zone.</summary>
    public ZoneMap Zones { get; }

    /// <summary>The map of the places.</summary>
    public SeatMap Map => Zones.Map;

    /// <summary>The performance, the instant and what was sold by then.</summary>
    public PriceMoment Moment { get; private set; }

    /// <summary>
    /// Whether another table comes of the same compilation, so that every price in it is the same, if perhaps at another moment: what was
    /// made of the one serves for the other.
    /// </summary>
    /// <param name="other">Another table.</param>
    /// <returns>Whether it does; false also of tables that were compiled twice and happen to be equal. O(1).</returns>
    public bool SaysTheSameAs(PriceTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(_compilation, other._compilation);
    }

    /// <summary>The same prices at another moment of the same performance, at which the book still says the same. O(1).</summary>
    internal PriceTable At(PriceMoment moment)
    {
        var other = (PriceTable)MemberwiseClone();
        other.Moment = moment;
        return other;
    }

    /// <summary>
    /// Places that cannot be sold for want of a price, as warnings: zones of the map that the book does not know
    /// (<c>zone-not-in-book</c>), zones that lack a type (<c>no-price</c>), and seats in no zone (<c>unzoned-seats</c>).
    /// </summary>
    public ImmutableArray<Defect> Gaps { get; }

    /// <summary>The tiers that dynamic rules reached, to be handed in with the next moment so that cooling-off works.</summary>
    public ImmutableArray<DynamicTierState> DynamicTiers { get; }

    /// <summary>Compiles a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="zones">Which place is in which zone.</param>
    /// <param name="moment">The performance, the instant and what was sold by then.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidOperationException">Zones and adjustments make more than 65,534 classes of seats.</exception>
    /// <exception cref="OverflowException">A price is beyond 64 bits.</exception>
    public static PriceTable Compile(PriceBook book, ZoneMap zones, PriceMoment moment)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(moment);
        return new PriceTable(new PriceTableCompiler(book, zones, moment));
    }

    /// <summary>The price of a seat for a type. O(1).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <param name="type">The price type.</param>
    /// <param name="price">The price of all layers, or default when the answer is false.</param>
    /// <returns>False when the seat has no price of this type or the type is not on sale.</returns>
    public bool TryGetPrice(SeatIndex seat, PriceTypeId type, out Money price)
    {
        var index = Book.IndexOf(type);
        var priceClass = (uint)seat.Value < (uint)_classBySlot.Length ? _classBySlot[seat.Value] : 0;
        return PriceOf(priceClass, index, out price);
    }

    /// <summary>The price of a place for a type. O(1) for seats.</summary>
    /// <param name="place">A seat or a place in a general-admission area.</param>
    /// <param name="type">The price type.</param>
    /// <param name="price">The price of all layers, or default when the answer is false.</param>
    /// <returns>False when there is no such place, it has no price of this type, or the type is not on sale.</returns>
    public bool TryGetPrice(PlaceId place, PriceTypeId type, out Money price)
    {
        price = default;
        return TryGetClass(place, out var priceClass, out _) && PriceOf(priceClass, Book.IndexOf(type), out price);
    }

    /// <summary>The zone of a place.</summary>
    /// <param name="place">A seat or a place in a general-admission area.</param>
    /// <returns>The zone, or null when the place is in none or unknown.</returns>
    public PriceZoneId? ZoneOf(PlaceId place)
    {
        if (place.IsSeat)
        {
            return Map.TryGetIndex(place.Seat, out var seat) ? Zones.ZoneOf(seat) : null;
        }

        return place.IsArea ? Zones.ZoneOf(place.Area) : null;
    }

    /// <summary>The price of every seat for a type into a caller's span. Allocates nothing; one look-up a slot.</summary>
    /// <param name="type">The price type.</param>
    /// <param name="prices">
    /// Takes a price for each slot of the map, by <see cref="SeatIndex.Value"/>; at least <see cref="SeatMap.SlotCount"/>
    /// long. Slots that are no seat, and seats that have no price of this type, get <c>default</c>, whose currency is
    /// <see cref="Currency.None"/>.
    /// </param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void WritePrices(PriceTypeId type, Span<Money> prices)
    {
        if (prices.Length < _classBySlot.Length)
        {
            ThrowTooShort();
        }

        var index = Book.IndexOf(type);
        if (index < 0)
        {
            prices[.._classBySlot.Length].Clear();
            return;
        }

        if (_classes.Length > 1024)
        {
            for (var slot = 0; slot < _classBySlot.Length; slot++)
            {
                prices[slot] = MoneyAt(_classBySlot[slot], index);
            }

            return;
        }

        Span<Money> byClass = stackalloc Money[_classes.Length];
        for (var c = 0; c < byClass.Length; c++)
        {
            byClass[c] = MoneyAt(c, index);
        }

        ReadOnlySpan<ushort> classes = _classBySlot;
        var target = prices[..classes.Length];
        for (var slot = 0; slot < classes.Length; slot++)
        {
            target[slot] = byClass[classes[slot]];
        }
    }

    internal bool TryGetClass(PlaceId place, out int priceClass, out int slot)
    {
        priceClass = 0;
        slot = 0;
        if (place.IsSeat)
        {
            if (!Map.TryGetIndex(place.Seat, out var seat))
            {
                return false;
            }

            slot = seat.Value;
            priceClass = _classBySlot[slot];
            return true;
        }

        for (var area = 0; area < Map.Areas.Length; area++)
        {
            if (place.IsArea && Map.Areas[area].Id == place.Area)
            {
                priceClass = _classByArea[area];
                return true;
            }
        }

        return false;
    }

    internal PriceCell CellAt(int priceClass, int type) => _cells[(priceClass * _types) + type];

    internal PriceClass ClassAt(int priceClass) => _classes[priceClass];

    /// <summary>
    /// The seats that have a price for none of some types now, as where a zone is off sale; null when there are none, or no seat has one.
    /// Those of the types last asked for are kept.
    /// </summary>
    internal SeatSet? UnsoldAt(ImmutableArray<PriceTypeId> types)
    {
        if (_unsold is { } kept && kept.Types.SequenceEqual(types))
        {
            return kept.Seats;
        }

        int[] asked = [.. types.Distinct().Select(type => Book.IndexOf(type)).Where(static type => type >= 0)];
        var isSold = Enumerable.Range(0, _classes.Length).Select(c => Array.Exists(asked, type => CellAt(c, type).IsSold)).ToArray();
        var unsold = Map.Select(seat => !isSold[_classBySlot[seat.Index.Value]]);
        _unsold = new(types, unsold.IsEmpty || unsold.Count == Map.Seats.Count ? null : unsold);
        return _unsold.Seats;
    }

    private Unsold? _unsold;

    private sealed record Unsold(ImmutableArray<PriceTypeId> Types, SeatSet? Seats);

    /// <summary>Below what no discount takes the price of a place for a type; 0 where there is none.</summary>
    internal long MinimumOf(PlaceId place, PriceTypeId type) =>
        TryGetClass(place, out var priceClass, out _) && Book.IndexOf(type) is >= 0 and var index ? CellAt(priceClass, index).Minimum : 0;

    private bool PriceOf(int priceClass, int type, out Money price)
    {
        price = type >= 0 ? MoneyAt(priceClass, type) : default;
        return price.Currency != Currency.None;
    }

    private Money MoneyAt(int priceClass, int type)
    {
        var cell = CellAt(priceClass, type);
        return cell.IsSold ? new Money(cell.Total, Book.Currency) : default;
    }

    private static void ThrowTooShort() =>
        throw new ArgumentException("The span is shorter than the map has slots.", "prices");
}
