using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Pricing;

namespace SeatEngine.Interchange;

/// <summary>What a price list says of a price book, in the columns that its reader knows, and what it cannot say.</summary>
internal static class PriceListLines
{
    private const string Code = "not-in-a-price-list";

    /// <summary>The names of the columns, and then the prices by zone, type and layer; a line is good until the next one.</summary>
    public static IEnumerable<IReadOnlyList<WrittenCell>> Of(PriceBook book)
    {
        yield return [new("zone"), new("price_type"), new("layer"), new("amount"), new("minimum"), new("account"), new("currency")];
        var cells = new WrittenCell[7];
        var accounts = book.Layers.ToDictionary(static layer => layer.Id, static layer => layer.Account.Value);
        foreach (var price in Ordered(book))
        {
            cells[0] = new(price.Zone.Value);
            cells[1] = new(price.Type.Value);
            cells[2] = new(price.Layer.Value);
            cells[3] = new(price.Amount.ToAmountString(), TableCellKind.Amount);
            cells[4] = new(price.Minimum?.ToAmountString(), TableCellKind.Amount);
            cells[5] = new(accounts[price.Layer]);
            cells[6] = new(book.Currency.Code);
            yield return cells;
        }
    }

    /// <summary>What is left out, a warning each.</summary>
    public static ImmutableArray<Defect> Losses(PriceBook book)
    {
        var said = book.Definition;
        var lost = new List<Defect>();
        var prices = Ordered(book).ToArray();
        Lost(book.Zones.Any(static zone => zone.Name != zone.Id.Value) || book.Types.Any(static type => type.Name != type.Id.Value)
            || book.Layers.Any(static layer => layer.Name != layer.Id.Value), "the names of zones, types and layers beside their ids");
        Lost(book.Types.Any(static type => type.Kind != PriceTypeKind.Sale || type.Eligibility != PriceTypeEligibility.Anyone),
            "the kinds of price types, and who may buy them");
        Lost(!Firsts(prices, static price => price.Zone).SequenceEqual(book.Zones.Select(static zone => zone.Id))
            || !Firsts(prices, static price => price.Type).SequenceEqual(book.Types.Select(static type => type.Id))
            || !Firsts(prices, static price => price.Layer).SequenceEqual(book.Layers.Select(static layer => layer.Id)),
            "zones, types and layers without a price, or their order");
        Lost(said.PayableStep is not null, "the smallest payable step");
        Lost(said.TimeZone is not null, "the time zone");
        Lost(!said.Events.IsEmpty || !said.DynamicRules.IsEmpty, "price events and dynamic rules");
        Lost(!said.Adjustments.IsEmpty, "the adjustments of single seats");
        Lost(!said.Fees.IsEmpty || !said.Taxes.IsEmpty, "fees and taxes");
        Lost(!said.Discounts.IsEmpty || !said.Codes.IsEmpty, "discounts and codes");
        Lost(!said.Items.IsEmpty || !said.Packages.IsEmpty, "items without a place, and packages");
        return [.. lost];

        void Lost(bool isLost, string what)
        {
            if (isLost)
            {
                lost.Add(new(Code, DefectSeverity.Warning, book.Name, $"A price list cannot say {what}; they were left out."));
            }
        }
    }

    // A reader takes zones, types and layers in the order in which it first meets them.
    private static IEnumerable<ZonePrice> Ordered(PriceBook book)
    {
        var zones = Places(book.Zones.Select(static zone => zone.Id));
        var types = Places(book.Types.Select(static type => type.Id));
        var layers = Places(book.Layers.Select(static layer => layer.Id));
        return book.Definition.Prices.OrderBy(price => zones[price.Zone]).ThenBy(price => types[price.Type])
            .ThenBy(price => layers[price.Layer]);
    }

    private static Dictionary<T, int> Places<T>(IEnumerable<T> ids)
        where T : notnull =>
        ids.Index().ToDictionary(static entry => entry.Item, static entry => entry.Index);

    private static IEnumerable<T> Firsts<T>(IEnumerable<ZonePrice> prices, Func<ZonePrice, T> id) => prices.Select(id).Distinct();
}
