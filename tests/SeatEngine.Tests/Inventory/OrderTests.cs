using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class OrderTests
{
    private static readonly OrderId First = new("O1");
    private static readonly OrderId Second = new("O2");

    [Fact]
    public void Return_PlacesOfTheOrder_FreesThem()
    {
        var inventory = New(out _);
        inventory.Sell(PlaceSelection.Of([new SeatId("A1"), new SeatId("A2")], [new AreaCount(Floor, 3)]), First);

        Assert.Equal(PlaceObstacle.NotInOrder, inventory.Return(Second, Places("A1")).InTheWay[0].Obstacle);
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.NotInOrder, 2),
            Assert.Single(inventory.Return(First, PlaceSelection.Of(Floor, 5)).InTheWay));
        Assert.True(inventory.Return(First, PlaceSelection.Of([new SeatId("A1")], [new AreaCount(Floor, 2)])).Succeeded);

        Assert.Equal(PlaceSelection.Of([new SeatId("A2")], [new AreaCount(Floor, 1)]), inventory.Snapshot().PlacesOf(First));
    }

    [Fact]
    public void Swap_SeatsOfTwoOrders_LeavesWhatWasPaidWithTheOrder()
    {
        var inventory = New(out _);
        inventory.Sell(Places("A1"), First, new SaleOptions { Lines = [Line("A1", 5000)] });
        inventory.Sell(Places("B5"), Second, new SaleOptions { Lines = [Line("B5", 3000)] });

        Assert.True(inventory.Swap(First, Places("A1"), Second, Places("B5")).Succeeded);

        var snapshot = inventory.Snapshot();
        Assert.Equal((Second, 3000L), (snapshot.TicketOf(Seat("A1"))!.Order, snapshot.TicketOf(Seat("A1"))!.Line!.Paid.MinorUnits));
        Assert.Equal((First, 5000L), (snapshot.TicketOf(Seat("B5"))!.Order, snapshot.TicketOf(Seat("B5"))!.Line!.Paid.MinorUnits));
        Assert.Throws<ArgumentException>(() => inventory.Swap(First, Places("A1"), First, Places("B5")));
    }

    [Fact]
    public void OfferForResale_SeatHeldByABuyer_GoesBackToTheOwnerOrToTheBuyer()
    {
        var inventory = New(out var clock);
        inventory.Sell(Places("A1"), First);
        inventory.OfferForResale(First, Places("A1"));
        Assert.Equal(PlaceObstacle.Sold, inventory.Hold(Places("A1"), new HoldOptions()).InTheWay[0].Obstacle);

        inventory.Hold(Places("A1"), new HoldOptions { IncludeResale = true });
        Assert.Equal(PlaceObstacle.Held, inventory.Return(First, Places("A1")).InTheWay[0].Obstacle);
        Assert.Equal(PlaceObstacle.Held, inventory.WithdrawResale(First, Places("A1")).InTheWay[0].Obstacle);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(inventory.Snapshot().ForResale.Contains(Seat("A1")));
        Assert.Equal(First, inventory.Snapshot().TicketOf(Seat("A1"))!.Order);

        var again = inventory.Hold(Places("A1"), new HoldOptions { IncludeResale = true });
        inventory.Sell(again.Token, Second);
        Assert.Equal(Second, inventory.Snapshot().TicketOf(Seat("A1"))!.Order);
        Assert.True(inventory.Snapshot().ForResale.IsEmpty);
    }

    [Fact]
    public void Sell_WithLines_NeedsOneForEachPlace()
    {
        var inventory = New(out _);

        Assert.Throws<ArgumentException>("options",
            () => inventory.Sell(Places("A1", "A2"), First, new SaleOptions { Lines = [Line("A1", 100)] }));
        Assert.Throws<ArgumentException>("options",
            () => inventory.Sell(Places("A1"), First, new SaleOptions { Lines = [Line("A1", 100), Line("A1", 100)] }));
        Assert.Throws<ArgumentException>("options",
            () => inventory.Sell(Places("A1"), First, new SaleOptions { Lines = [Line("A2", 100)] }));
        Assert.Equal(0, inventory.Version);
        Assert.True(inventory.Sell(Places("A1", "A2"), First, new SaleOptions { Lines = [Line("A2", 100), Line("A1", 200)] }).Succeeded);
        Assert.Equal(200, inventory.Snapshot().TicketOf(Seat("A1"))!.Line!.Paid.MinorUnits);
    }

    [Fact]
    public void ChangePlan_SeatsThatAreTakenWouldVanish_IsRefusedWithTheList()
    {
        var inventory = New(out _);
        var smaller = SeatEngine.Maps.SeatMap.Compile(Hall(firstRowLength: 8, floor: 4));
        inventory.Sell(PlaceSelection.Of([new SeatId("A9")], [new AreaCount(Floor, 5)]), First);
        inventory.Hold(Places("A10"));

        var refused = inventory.ChangePlan(new PlanId("v2"), smaller);

        Assert.Equal(
            [("A10", PlaceObstacle.Held, 1), ("A9", PlaceObstacle.Sold, 1), ("FLOOR", PlaceObstacle.TooFewLeft, 1)],
            refused.InTheWay.Select(place => (place.Place.Value, place.Obstacle, place.Missing))
                .OrderBy(place => place.Value, StringComparer.Ordinal));
        Assert.Same(Map, inventory.Map);
    }

    [Fact]
    public void ChangePlan_NothingTakenVanishes_KeepsAllByIds()
    {
        var options = new SeatInventoryOptions { Performance = new PerformanceId("P1") };
        var smaller = SeatEngine.Maps.SeatMap.Compile(Hall(firstRowLength: 8, floor: 9));
        var inventory = New(out var clock, options);
        inventory.Sell(PlaceSelection.Of([new SeatId("A2"), new SeatId("BW1")], [new AreaCount(Floor, 5)]), First);
        inventory.Block(PlaceSelection.Of([new SeatId("A9"), new SeatId("A3")], [new AreaCount(Floor, 6)]));
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press") });
        inventory.PaintCode(new HoldCodeId("press"), Places("A8", "A9"));
        var hold = inventory.Hold(Places("A4", "B5"));
        inventory.OfferForResale(First, Places("A2"));
        var resale = inventory.Hold(Places("A2"), new HoldOptions { IncludeResale = true });

        Assert.True(inventory.ChangePlan(new PlanId("v2"), smaller).Succeeded);

        var snapshot = inventory.Snapshot();
        Assert.Same(smaller, snapshot.Map);
        Assert.Equal((smaller.SeatCount - 5 - 2, 3, 1, 1, 3 - 1),
            (snapshot.FreeCount + 1, snapshot.HeldCount, snapshot.SoldCount, snapshot.BlockedCount, snapshot.DisplacedCount - 1));
        Assert.Equal(new AreaCounts(9, 0, 5, 4), snapshot.CountsOf(Floor));
        Assert.Equal(["A8"], snapshot.CodeLayers[0].Seats.ToIds().Select(seat => seat.Value));
        Assert.True(inventory.Move(hold.Token, Places("A4"), Places("A5")).Succeeded);
        inventory.Release(resale.Token);
        Assert.True(inventory.Snapshot().ForResale.Contains(new SeatId("A2")));
        var replayed = SeatInventory.Replay(Map, inventory.EventsAfter(0).ToArray(),
            options with { Time = clock, Plans = plan => plan.Value == "v2" ? smaller : null });
        Assert.True(replayed.Snapshot().HasSameContentAs(inventory.Snapshot()));
        Assert.Throws<InvalidDataException>(() =>
            SeatInventory.Replay(Map, inventory.EventsAfter(0).ToArray(), options with { Time = clock }));
    }

    private static SaleLine Line(string seat, long cents) =>
        new(PlaceId.Of(new SeatId(seat)), new PriceTypeId("adult"), new Money(cents, Currency.Usd));
}
