using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.Reports;

/// <summary>One evening of a small house, with texts from the public that a spreadsheet would run.</summary>
internal sealed class SmallOffice
{
    public const string Evil = "=HYPERLINK(\"http://x\",\"y\")";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("house", TimeSpan.FromHours(2), "house", "house");

    private static readonly PerformanceId Night = new("night");
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public SmallOffice()
    {
        var hall = new HallBuilder("Small").Category("front", "Front").Stage("Stage", new PlanBounds(-2, -2, 2, 0))
            .Section("S", "=Stalls", static stalls => stalls.Rows(2, "6").PriceRows("front", "A", "B")).Build();
        var map = SeatMap.Compile(hall);
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = Night });
        var house = new RequestOptions { AsHouse = true };
        Assert.True(inventory.Execute(InventoryStep.DefineCode(new HoldCode { Id = new("+press") }, house)).Succeeded);
        Assert.True(inventory.Execute(InventoryStep.PaintCode(
            new("+press"), PlaceSelection.Of(new SeatId("S-B-6"), new SeatId("S-B-5")), CodePaintMode.Above, house)).Succeeded);
        Performance = new(inventory, ZoneMap.OfCategories(map), Prices(),
            new PerformanceOptions { Curtain = Now.AddDays(3) });
        Sell("S-A-1", "adult", "", new Tender(new("cash"), Money.FromDecimal(45.5m, Currency.Usd)));
        Sell("S-A-2", "comp", Evil);
        Sell("S-A-3", "adult", "");
    }

    public Performance Performance { get; }

    public OrderBook Orders => Performance.Orders;

    public InventorySnapshot Snapshot => Performance.Inventory.Snapshot();

    /// <summary>Every report that there is.</summary>
    public IReadOnlyList<ReportTable> Tables()
    {
        var day = Orders.Today();
        return
        [
            ReportTables.Journal(OrderReports.Journal(Orders.Events), Zone),
            ReportTables.Ledger(OrderReports.Ledger(Orders.Events, Zone)),
            ReportTables.Tickets(Orders.Orders),
            ReportTables.BalancesDue(OrderReports.BalancesDue(Orders.Orders, day)),
            ReportTables.Comps(OrderReports.Comps(Orders.Orders)),
            ReportTables.Codes(OrderReports.Codes(Orders.Orders)),
            ReportTables.Taxes(OrderReports.Taxes(Orders.Orders)),
            ReportTables.Pace(OrderReports.Pace(Orders.Events, Night, Now, Zone)),
            ReportTables.Filling(SeatingReport.Of(Snapshot, Performance.Zones, Now)),
            ReportTables.SellThrough(SellThrough.ByDay(Performance.Inventory.EventsAfter(0).ToArray(), 12, 0, Zone)),
            ReportTables.Holds(HoldList.Of(Snapshot)),
            .. ReportTables.Close(DayClose.Of(Orders.Events, day, Orders.Options,
                new DrawerCount(new("cash"), Money.FromDecimal(40, Currency.Usd)))),
            .. ReportTables.Balance(DayBalance.Of(Performance.Inventory.EventsAfter(0).ToArray(), day, Orders.Options.TimeZone)),
            ReportTables.Yield(new(new(new("adult"), 12, Money.FromDecimal(546, Currency.Usd), []), 2, Money.FromDecimal(91, Currency.Usd),
                Money.FromDecimal(45.5m, Currency.Usd),
                [new(new("front"), new("adult"), 2, Money.FromDecimal(91, Currency.Usd), Money.FromDecimal(45.5m, Currency.Usd))])),
        ];
    }

    /// <summary>A book of which a price list says all but what it is not for.</summary>
    public static PriceBook Prices() => PriceBook.Of(new PriceBookDefinition
    {
        Name = "Prices",
        Currency = Currency.Usd,
        Zones = [new PriceZone(new("front"), "Front")],
        Types =
        [
            new PriceType { Id = new("adult"), Name = "Adult" },
            new PriceType { Id = new("comp"), Name = "Comp", Kind = PriceTypeKind.Complimentary },
        ],
        Layers = [new PriceLayer(new("ticket"), "Ticket", new("=4000"))],
        Prices =
        [
            new ZonePrice(new("front"), new("adult"), new("ticket"), Money.FromDecimal(45.5m, Currency.Usd)),
            new ZonePrice(new("front"), new("comp"), new("ticket"), Money.FromDecimal(45.5m, Currency.Usd)),
        ],
    });

    private void Sell(string seat, string type, string reason, params Tender[] tenders)
    {
        var sold = Performance.Sell(
            new OrderCart
            {
                Terms = new OrderTerms { AsHouse = true, Buyer = new("@buyer"), Operator = new("-ann") },
                Tickets = [new QuoteTicket(PlaceId.Of(new SeatId(seat)), new PriceTypeId(type)) { Performance = Night, Reason = reason }],
                Tenders = [.. tenders],
            },
            Orders.NewId());
        Assert.True(sold.Succeeded, sold.Explain());
    }
}
