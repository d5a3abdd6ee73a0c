using SeatEngine.Catalogues;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Crash.Orders;

/// <summary>A house of two evenings whose orders have fees, taxes, a discount that a return may undo, and donations.</summary>
internal static class OrderHouse
{
    public static readonly PerformanceId[] Evenings = [new("evening-0"), new("evening-1")];
    public static readonly PriceTypeId Adult = new("adult");
    public static readonly ItemId Gift = new("gift");
    public static readonly TenderId Card = new("card");

    private static readonly Hall Hall = new HallBuilder("Studio").FocalPoint(0, 0).Category("A", "Standard")
        .Section("S", "Stalls", static section => section.Category("A").Rows(20, "50")).Build();

    /// <summary>The ids of the seats, in one order for all processes.</summary>
    public static readonly SeatId[] Seats = [.. SeatMap.Compile(Hall).Seats.ToIds()];

    /// <summary>Puts the house into a store, unless it is there.</summary>
    public static async Task MakeAsync(ICatalogueStore catalogue)
    {
        if (await catalogue.FindAsync(HouseCatalogue.HouseKind, HouseCatalogue.HouseId) is null)
        {
            await catalogue.AddAsync(
            [
                HouseCatalogue.Of(new HouseSettings("Studio")), HouseCatalogue.Of("studio", Hall), HouseCatalogue.Of("book", Prices()),
                .. Evenings.Select(static evening => HouseCatalogue.Of(new HousePerformance(evening, new("studio"), new("book")))),
            ]);
        }
    }

    private static PriceBook Prices()
    {
        static Money Eur(decimal amount) => Money.FromDecimal(amount, Currency.Eur);
        PriceLayerId ticket = new("ticket");
        var zones = ZoneMap.OfCategories(SeatMap.Compile(Hall)).Zones;
        return PriceBook.Of(new PriceBookDefinition
        {
            Name = "Season",
            Currency = Currency.Eur,
            Zones = [.. zones.Select(static zone => new PriceZone(zone, zone.Value))],
            Types = [new() { Id = Adult, Name = "Adult" }],
            Layers = [new(ticket, "Ticket", new LedgerAccount("4000"))],
            Prices = [.. zones.Select(zone => new ZonePrice(zone, Adult, ticket, Eur(49.90m)))],
            Fees = [new() { Id = new("order"), Name = "Order fee", Account = new("4200"), Basis = FeeBasis.Order, Amount = Eur(2.50m) }],
            Taxes = [new() { Id = new("vat"), Name = "VAT", Account = new("2200"), Rate = Rate.FromPercent(8.25m) }],
            Discounts =
            [
                new() { Id = new("three"), Name = "Three or more", MinimumCount = 3, Benefit = DiscountBenefit.Percent(Rate.FromPercent(15)) },
            ],
            Items = [new() { Id = Gift, Name = "Donation", Kind = ItemKind.Donation, Account = new("4900") }],
        });
    }
}
