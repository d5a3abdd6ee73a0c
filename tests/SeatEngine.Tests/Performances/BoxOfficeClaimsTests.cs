using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Inventory;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Performances;

public class BoxOfficeClaimsTests
{
    private static readonly PerformanceId Monday = new("monday");
    private static readonly PerformanceId Tuesday = new("tuesday");
    private static readonly OrderId Order = new("O1");

    [Fact]
    public void Hold_AtAllPerformancesOrNone_NamesThePlacesInTheWay()
    {
        var office = New();
        office[Tuesday].Inventory.Block(Places("A2"), RequestOptions.House);

        var refused = office.HoldPlaces([new(Monday, Places("A1", "A2")), new(Tuesday, Places("A1", "A2"))]);

        Assert.Equal([InventoryOutcome.NotReached, InventoryOutcome.PlacesInTheWay], refused.Steps.Select(step => step.Outcome));
        Assert.Equal(0, office.Snapshots()[0].Version);
        Assert.True(office.HoldPlaces([new(Monday, Places("A3")), new(Tuesday, Places("A3"))]).Succeeded);
    }

    [Fact]
    public void Sell_APackageOfHolds_IsOneTransaction()
    {
        var office = New();
        var held = office.HoldPlaces([new(Monday, Places("A1")), new(Tuesday, Places("A1"))]);

        var sold = office.Execute(
            new PerformanceStep(Monday, InventoryStep.Sell(held.Steps[0].Token, Order)),
            new PerformanceStep(Tuesday, InventoryStep.Sell(held.Steps[1].Token, Order)));

        Assert.True(sold.Succeeded);
        Assert.All(office.Performances,
            performance => Assert.Equal(sold.Transaction, performance.Inventory.EventsAfter(1).Span[0].Transaction));
        Assert.All(office.Snapshots(), snapshot => Assert.Equal(Places("A1"), snapshot.PlacesOf(Order)));
    }

    [Fact]
    public void Execute_ReturnHereAndSaleThere_NeverLosesTheOldWithoutTheNew()
    {
        var office = New();
        office[Monday].Inventory.Sell(Places("A1", "A2"), Order, SaleOptions.House);
        office[Tuesday].Inventory.Sell(Places("A1"), new OrderId("O2"), SaleOptions.House);

        Assert.False(Exchange(office, Places("A1", "A2")).Succeeded);
        Assert.Equal(Places("A1", "A2"), office.Snapshots()[0].PlacesOf(Order));

        Assert.True(Exchange(office, Places("A2", "A3")).Succeeded);
        Assert.True(office.Snapshots()[0].PlacesOf(Order).IsEmpty);
        Assert.Equal(Places("A2", "A3"), office.Snapshots()[1].PlacesOf(Order));
    }

    private static TransactionResult Exchange(BoxOffice office, PlaceSelection taken) => office.Execute(
        new PerformanceStep(Monday, InventoryStep.Return(Order, Places("A1", "A2"), ReturnOptions.House)),
        new PerformanceStep(Tuesday, InventoryStep.Sell(taken, Order, SaleOptions.House)));

    private static BoxOffice New() => new(Performance(Monday), Performance(Tuesday));

    private static Performance Performance(PerformanceId id)
    {
        var book = PriceBook.Of(new PriceBookDefinition
        {
            Name = "plain",
            Currency = Currency.Usd,
            Zones = [new PriceZone(new PriceZoneId("P1"), "P1")],
            Types = [new PriceType { Id = new PriceTypeId("adult"), Name = "Adult" }],
            Layers = [new PriceLayer(new PriceLayerId("ticket"), "Ticket", new LedgerAccount("4000"))],
        });
        return new Performance(new SeatInventory(Map, new SeatInventoryOptions { Performance = id }), ZoneMap.OfCategories(Map), book);
    }
}
