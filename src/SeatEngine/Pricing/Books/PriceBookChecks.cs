using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Pricing;

/// <summary>Finds everything that is wrong with a price book as written down.</summary>
internal sealed partial class PriceBookChecks(PriceBookDefinition book)
{
    private readonly ImmutableArray<Defect>.Builder _defects = ImmutableArray.CreateBuilder<Defect>();
    private readonly HashSet<PriceZoneId> _zones = [];
    private readonly HashSet<PriceTypeId> _types = [];
    private readonly HashSet<PriceLayerId> _layers = [];
    private readonly HashSet<PriceRuleId> _fees = [];
    private readonly HashSet<PriceRuleId> _discounts = [];
    private readonly HashSet<ItemId> _items = [];

    public ImmutableArray<Defect> Run()
    {
        if (book.Currency == Currency.None)
        {
            Error("no-currency", "currency", "A price book needs a currency.");
        }

        CheckHouse();
        if (!CheckLists())
        {
            return _defects.ToImmutable();
        }

        CollectIds();
        CheckTypes();
        CheckPrices();
        CheckEvents();
        CheckAdjustments();
        CheckDynamicRules();
        CheckFees();
        CheckTaxes();
        CheckDiscounts();
        CheckCodes();
        CheckItems();
        CheckPackages();
        return _defects.ToImmutable();
    }

    /// <summary>
    /// Keeps tables and pairwise checks within bounds, and sees that nothing is missing where something should be; a book that
    /// does not pass is looked at no further.
    /// </summary>
    private bool CheckLists()
    {
        var before = _defects.Count;
        CheckList("zones", book.Zones, 10_000);
        CheckList("types", book.Types, 500);
        CheckList("layers", book.Layers, 32);
        CheckList("prices", book.Prices, int.MaxValue);
        CheckList("events", book.Events, 1_000);
        CheckList("adjustments", book.Adjustments, 48);
        CheckList("dynamicRules", book.DynamicRules, 500);
        CheckList("fees", book.Fees, 200);
        CheckList("taxes", book.Taxes, 32);
        CheckList("discounts", book.Discounts, 1_000);
        CheckList("codes", book.Codes, int.MaxValue);
        CheckList("items", book.Items, int.MaxValue);
        CheckList("packages", book.Packages, 1_000);
        if (_defects.Count == before && (long)book.Zones.Length * book.Types.Length * book.Layers.Length > 10_000_000)
        {
            Error("too-many", "zones", "Zones, types and layers make more than 10,000,000 prices.");
        }

        return _defects.Count == before;
    }

    private void CheckList<T>(string part, ImmutableArray<T> list, int most)
    {
        if (list.IsDefault)
        {
            Error("missing-value", part, "The list is not set; an empty one is.");
        }
        else if (list.Length > most)
        {
            Error("too-many", part, Invariant($"A price book has at most {most} {part}."));
        }
        else if (list.Any(static item => item is null))
        {
            Error("missing-value", part, "There is null where an element of the list should be.");
        }
    }

    private void CollectIds()
    {
        Collect("zones", book.Zones, static zone => zone.Id, static id => id.IsNone, _zones);
        Collect("types", book.Types, static type => type.Id, static id => id.IsNone, _types);
        Collect("layers", book.Layers, static layer => layer.Id, static id => id.IsNone, _layers);
        Collect("events", book.Events, static rule => rule.Id, static id => id.IsNone, []);
        Collect("adjustments", book.Adjustments, static rule => rule.Id, static id => id.IsNone, []);
        Collect("dynamicRules", book.DynamicRules, static rule => rule.Id, static id => id.IsNone, []);
        Collect("fees", book.Fees, static fee => fee.Id, static id => id.IsNone, _fees);
        Collect("taxes", book.Taxes, static tax => tax.Id, static id => id.IsNone, []);
        Collect("discounts", book.Discounts, static rule => rule.Id, static id => id.IsNone, _discounts);
        Collect("items", book.Items, static item => item.Id, static id => id.IsNone, _items);
        Collect("codes", book.Codes, static code => code.Code, static id => id.IsNone, []);
        Collect("packages", book.Packages, static package => package.Id, static id => id.IsNone, []);
        if (book.Types.IsEmpty)
        {
            Error("no-price-types", "types", "A price book needs at least one price type.");
        }

        if (book.Layers.IsEmpty)
        {
            Error("no-layers", "layers", "A price book needs at least one price layer.");
        }

        for (var i = 0; i < book.Layers.Length; i++)
        {
            CheckAccount(Invariant($"layers[{i}]"), book.Layers[i].Account);
        }
    }

    private void CheckTypes()
    {
        for (var i = 0; i < book.Types.Length; i++)
        {
            var place = Invariant($"types[{i}].eligibility");
            var asked = book.Types[i].Eligibility;
            CheckZones(place, asked.Zones);
            if (asked.MinimumPerOrder < 0 || asked.MaximumPerOrder < Math.Max(1, asked.MinimumPerOrder) || asked.MaximumPerAccompanied < 1)
            {
                Error("count-range", place, "The counts per order leave no number that may be bought.");
            }

            if (asked.MustAccompany is { } other && !_types.Contains(other))
            {
                Error("unknown-price-type", place + ".mustAccompany", Invariant($"There is no price type '{other}'."));
            }

            if ((asked.RequiredFeatures & asked.ForbiddenFeatures) != 0)
            {
                Error("feature-contradiction", place, "A seat feature is both required and forbidden.");
            }
        }

        CheckAccompanyCycles();
    }

    private void CheckAccompanyCycles()
    {
        Dictionary<PriceTypeId, PriceTypeId> needs = [];
        foreach (var type in book.Types)
        {
            if (type.Eligibility.MustAccompany is { } other)
            {
                needs.TryAdd(type.Id, other);
            }
        }

        HashSet<PriceTypeId> reported = [];
        for (var i = 0; i < book.Types.Length; i++)
        {
            List<PriceTypeId> path = [];
            var at = book.Types[i].Id;
            while (!path.Contains(at) && needs.TryGetValue(at, out var next))
            {
                path.Add(at);
                at = next;
            }

            var start = path.IndexOf(at);
            if (start >= 0 && path.Skip(start).All(reported.Add))
            {
                var cycle = string.Join(" → ", path.Skip(start).Append(at));
                Error("accompany-cycle", string.Create(CultureInfo.InvariantCulture, $"types[{i}].eligibility.mustAccompany"),
                    string.Create(CultureInfo.InvariantCulture,
                    $"Each of these types needs the next: {cycle}, so none can be bought first."));
            }
        }
    }

    private void CheckPrices()
    {
        HashSet<(PriceZoneId, PriceTypeId, PriceLayerId)> seen = [];
        HashSet<PriceZoneId> priced = [];
        for (var i = 0; i < book.Prices.Length; i++)
        {
            var price = book.Prices[i];
            var place = Invariant($"prices[{i}]");
            CheckZones(place, [price.Zone]);
            CheckTypesOf(place, [price.Type]);
            CheckLayersOf(place, [price.Layer]);
            if (price.Zone.IsNone || price.Type.IsNone || price.Layer.IsNone)
            {
                Error("missing-id", place, "A price is of one zone, one type and one layer.");
            }

            CheckNotNegative(place + ".amount", price.Amount, "negative-amount");
            if (price.Minimum is { } minimum)
            {
                CheckNotNegative(place + ".minimum", minimum, "negative-minimum");
                if (minimum.Currency == price.Amount.Currency && minimum > price.Amount)
                {
                    Error("minimum-above-price", place + ".minimum",
                        Invariant($"The minimum price {minimum} is above the price {price.Amount}."));
                }
            }

            if (!seen.Add((price.Zone, price.Type, price.Layer)))
            {
                Error("duplicate-price", place,
                    Invariant($"Zone '{price.Zone}', type '{price.Type}', layer '{price.Layer}' has a price already."));
            }

            priced.Add(price.Zone);
        }

        for (var i = 0; i < book.Zones.Length; i++)
        {
            if (!priced.Contains(book.Zones[i].Id))
            {
                _defects.Add(new Defect("zone-without-prices", DefectSeverity.Warning, Invariant($"zones[{i}]"),
                    Invariant($"Zone '{book.Zones[i].Id}' has no price at all.")));
            }
        }
    }

    private void CheckItems()
    {
        for (var i = 0; i < book.Items.Length; i++)
        {
            CheckAccount(Invariant($"items[{i}]"), book.Items[i].Account);
            CheckOptional(Invariant($"items[{i}].price"), book.Items[i].Price);
        }
    }

    private void Collect<TItem, TId>(string part, ImmutableArray<TItem> items, Func<TItem, TId> idOf,
        Func<TId, bool> isNone, HashSet<TId> ids)
    {
        for (var i = 0; i < items.Length; i++)
        {
            var id = idOf(items[i]);
            if (isNone(id))
            {
                Error("missing-id", At(part, i), "It has no id.");
            }
            else if (!ids.Add(id))
            {
                Error("duplicate-id", At(part, i), Invariant($"The id '{id}' is used already."));
            }
        }
    }

    private void CheckZones(string place, ImmutableArray<PriceZoneId> zones)
    {
        foreach (var zone in zones)
        {
            if (!zone.IsNone && !_zones.Contains(zone))
            {
                Error("unknown-zone", place, Invariant($"There is no zone '{zone}'."));
            }
        }
    }

    private void CheckTypesOf(string place, ImmutableArray<PriceTypeId> types)
    {
        foreach (var type in types)
        {
            if (!type.IsNone && !_types.Contains(type))
            {
                Error("unknown-price-type", place, Invariant($"There is no price type '{type}'."));
            }
        }
    }

    private void CheckLayersOf(string place, ImmutableArray<PriceLayerId> layers)
    {
        foreach (var layer in layers)
        {
            if (!layer.IsNone && !_layers.Contains(layer))
            {
                Error("unknown-layer", place, Invariant($"There is no layer '{layer}'."));
            }
        }
    }

    private void CheckLayer(string place, PriceLayerId? layer)
    {
        if (layer is { } named)
        {
            CheckLayersOf(place, [named]);
        }
    }

    private void CheckAccount(string place, LedgerAccount account)
    {
        if (account.IsNone)
        {
            Error("missing-account", place, "It has no ledger account.");
        }
    }

    private void CheckCurrency(string place, Money money)
    {
        if (money.Currency != book.Currency)
        {
            Error("wrong-currency", place, Invariant($"The amount {money} is not in {book.Currency}, the currency of the book."));
        }
    }

    private void CheckNotNegative(string place, Money money, string code)
    {
        CheckCurrency(place, money);
        if (money.IsNegative)
        {
            Error(code, place, Invariant($"The amount {money} is below zero."));
        }
    }

    private void CheckOptional(string place, Money? money)
    {
        if (money is { } amount)
        {
            CheckNotNegative(place, amount, "negative-amount");
        }
    }

    private void CheckShare(string place, Rate rate, string code)
    {
        if (rate < Rate.Zero || rate > Rate.One)
        {
            Error(code, place, Invariant($"{rate} is outside 0 to 100 %."));
        }
    }

    private void CheckWindow(string place, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (from >= until)
        {
            Error("empty-window", place, "It ends before it begins.");
        }
    }

    private void CheckChange(string place, PriceChange change)
    {
        switch (change.Kind)
        {
            case PriceChangeKind.Percent:
                if (change.Rate < Rate.Zero - Rate.One || change.Rate > Rate.FromPercent(1000))
                {
                    Error("rate-out-of-range", place, Invariant($"{change.Rate} is outside −100 to 1000 %."));
                }

                break;
            case PriceChangeKind.SetTo:
                CheckNotNegative(place, change.Amount, "negative-amount");
                break;
            case PriceChangeKind.Add:
                CheckCurrency(place, change.Amount);
                break;
            default:
                throw Unknown.Value(change.Kind);
        }
    }

    private static string At(string part, int index) => Invariant($"{part}[{index}]");

    private void Error(string code, string place, string message) =>
        _defects.Add(new Defect(code, DefectSeverity.Error, place, message));
}
