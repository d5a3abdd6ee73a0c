using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// A price book: what a house charges, in its own words, checked. Compiled against a map and a moment it becomes a
/// <see cref="PriceTable"/>.
/// </summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
[SendInstead("its definition or its file, and check it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class PriceBook
{
    internal const long NoAmount = long.MinValue;

    private readonly Dictionary<PriceZoneId, int> _zones;
    private readonly Dictionary<PriceTypeId, int> _types;
    private readonly Dictionary<PriceLayerId, int> _layers;
    private readonly Dictionary<ItemId, PriceItem> _items;
    private readonly long[] _amounts;
    private readonly long[] _minimums;

    private PriceBook(PriceBookDefinition definition)
    {
        Definition = definition;
        _zones = IndexOf(definition.Zones, static zone => zone.Id);
        _types = IndexOf(definition.Types, static type => type.Id);
        _layers = IndexOf(definition.Layers, static layer => layer.Id);
        _items = definition.Items.ToDictionary(static item => item.Id);
        _amounts = new long[_zones.Count * _types.Count * _layers.Count];
        _minimums = new long[_amounts.Length];
        Array.Fill(_amounts, NoAmount);
        foreach (var price in definition.Prices)
        {
            var cell = Cell(_zones[price.Zone], _types[price.Type], _layers[price.Layer]);
            _amounts[cell] = price.Amount.MinorUnits;
            _minimums[cell] = price.Minimum?.MinorUnits ?? 0;
        }

        Time = definition.TimeZone is { } zone && HouseTime.TryFind(zone, out var time, out _) ? time : HouseTime.OfNoZone;
        Rules = new CompiledRules(this);
    }

    /// <summary>All that the book says.</summary>
    public PriceBookDefinition Definition { get; }

    /// <summary>What the book is called.</summary>
    public string Name => Definition.Name;

    /// <summary>The currency of every amount in it.</summary>
    public Currency Currency => Definition.Currency;

    /// <summary>The house's time zone; null when the book names none. Found once, when the book is made.</summary>
    public TimeZoneInfo? TimeZone => Time.Zone;

    /// <summary>The price zones.</summary>
    public ImmutableArray<PriceZone> Zones => Definition.Zones;

    /// <summary>The price types.</summary>
    public ImmutableArray<PriceType> Types => Definition.Types;

    /// <summary>The price layers.</summary>
    public ImmutableArray<PriceLayer> Layers => Definition.Layers;

    internal CompiledRules Rules { get; }

    /// <summary>The smallest payable step in minor units; 1 when the book names none.</summary>
    /// <summary>The accounts that the book posts to.</summary>
    internal IEnumerable<LedgerAccount> Accounts => Layers.Select(static layer => layer.Account)
        .Concat(Definition.Fees.Select(static fee => fee.Account)).Concat(Definition.Taxes.Select(static tax => tax.Account))
        .Concat(Definition.Items.Select(static item => item.Account)).Append(Definition.RoundingAccount);

    /// <summary>Whether nothing in the book makes prices at two instants differ. Linear in the events.</summary>
    internal bool SaysTheSame(DateTimeOffset one, DateTimeOffset other)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        bool IsBetween(DateTimeOffset? instant) => first < instant && instant <= last;
        return Definition.DynamicRules.IsEmpty
            && !Definition.Events.Any(change => IsBetween(change.From) || IsBetween(change.Until));
    }

    internal long PayableStep => Definition.PayableStep?.MinorUnits ?? 1;

    /// <summary>The wall clock by which weekdays and whole days of the book's rules go.</summary>
    internal HouseTime Time { get; }

    /// <summary>Checks what is written down and makes a book of it.</summary>
    /// <param name="definition">What is written down.</param>
    /// <returns>The book, or every defect.</returns>
    public static PriceBookResult Check(PriceBookDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var defects = new PriceBookChecks(definition).Run();
        var refused = defects.Any(static defect => defect.Severity == DefectSeverity.Error);
        return new PriceBookResult { Book = refused ? null : new PriceBook(definition), Defects = defects };
    }

    /// <summary>Makes a book of what is known to be sound.</summary>
    /// <param name="definition">What is written down.</param>
    /// <returns>The book.</returns>
    /// <exception cref="ArgumentException">It has defects; the message lists them.</exception>
    public static PriceBook Of(PriceBookDefinition definition)
    {
        var result = Check(definition);
        return result.Book ?? throw new ArgumentException(
            "The price book is refused: " + string.Join("; ", result.Defects.Where(static d => d.Severity == DefectSeverity.Error)),
                nameof(definition));
    }

    /// <summary>The list price of one layer for a type in a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="type">The price type.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="price">The price, or default when the answer is false.</param>
    /// <returns>False when the book has no such price.</returns>
    public bool TryGetListPrice(PriceZoneId zone, PriceTypeId type, PriceLayerId layer, out Money price)
    {
        price = default;
        if (!_zones.TryGetValue(zone, out var z) || !_types.TryGetValue(type, out var t) || !_layers.TryGetValue(layer, out var l)
            || AmountAt(z, t, l) is var amount && amount == NoAmount)
        {
            return false;
        }

        price = new Money(amount, Currency);
        return true;
    }

    /// <summary>The list price of all layers together for a type in a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="type">The price type.</param>
    /// <param name="price">The price, or default when the answer is false.</param>
    /// <returns>False when the book has no price of any layer.</returns>
    public bool TryGetListPrice(PriceZoneId zone, PriceTypeId type, out Money price)
    {
        price = default;
        if (!_zones.TryGetValue(zone, out var z) || !_types.TryGetValue(type, out var t))
        {
            return false;
        }

        long sum = 0;
        var any = false;
        for (var l = 0; l < _layers.Count; l++)
        {
            if (AmountAt(z, t, l) is var amount && amount != NoAmount)
            {
                sum = checked(sum + amount);
                any = true;
            }
        }

        price = any ? new Money(sum, Currency) : default;
        return any;
    }

    /// <summary>Looks a price type up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="type">The type, or null when the answer is false.</param>
    /// <returns>False when the book does not know it.</returns>
    public bool TryGetType(PriceTypeId id, [NotNullWhen(true)] out PriceType? type)
    {
        type = _types.TryGetValue(id, out var index) ? Definition.Types[index] : null;
        return type is not null;
    }

    /// <summary>Looks an item up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="item">The item, or null when the answer is false.</param>
    /// <returns>False when the book does not know it.</returns>
    public bool TryGetItem(ItemId id, [NotNullWhen(true)] out PriceItem? item) => _items.TryGetValue(id, out item);

    internal int IndexOf(PriceZoneId zone) => _zones.TryGetValue(zone, out var index) ? index : -1;

    internal int IndexOf(PriceTypeId type) => _types.TryGetValue(type, out var index) ? index : -1;

    internal int IndexOf(PriceLayerId layer) => _layers.TryGetValue(layer, out var index) ? index : -1;

    internal long AmountAt(int zone, int type, int layer) => _amounts[Cell(zone, type, layer)];

    internal long MinimumAt(int zone, int type, int layer) => _minimums[Cell(zone, type, layer)];

    private static Dictionary<TId, int> IndexOf<TItem, TId>(ImmutableArray<TItem> items, Func<TItem, TId> id)
        where TId : notnull
    {
        Dictionary<TId, int> index = new(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            index.Add(id(items[i]), i);
        }

        return index;
    }

    private int Cell(int zone, int type, int layer) => ((zone * Definition.Types.Length) + type) * Definition.Layers.Length + layer;
}
