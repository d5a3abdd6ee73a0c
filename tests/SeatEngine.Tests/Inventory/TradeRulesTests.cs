using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class TradeRulesTests
{
    private static readonly OrderId First = new("O1");
    private static readonly OrderId Second = new("O2");

    [Fact]
    public void Return_PartOfWhatIsSoldAsAWhole_IsRefused()
    {
        var inventory = New(out _);
        inventory.Sell(PlaceSelection.Of(Places("L1", "L2", "L3", "L4").Seats, [new AreaCount(Lounge, 6)]), First);

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Lounge), PlaceObstacle.OnlyAsAWhole, 4),
            Assert.Single(inventory.Return(First, PlaceSelection.Of(Lounge, 2)).InTheWay));
        Assert.Equal([PlaceObstacle.OnlyAsAWhole], inventory.Return(First, Places("L2")).InTheWay.Select(static place => place.Obstacle));
        Assert.True(inventory.Return(First, PlaceSelection.Of(Lounge, 6)).Succeeded);
        Assert.True(inventory.Return(First, Places("L1", "L2", "L3", "L4")).Succeeded);
    }

    [Fact]
    public void Swap_SeatsThatAreNotTheirs_IsRefused()
    {
        var inventory = New(out _);
        inventory.Sell(Places("A1", "A2"), First);
        inventory.Sell(Places("B5", "L1", "L2", "L3", "L4"), Second);

        Assert.Equal(["B5", "A1"],
            inventory.Swap(First, Places("B5"), Second, Places("A1")).InTheWay.Select(static place => place.Place.Value));
        Assert.Equal(["A3"], inventory.Swap(First, Places("A3"), Second, Places("B5")).InTheWay.Select(static place => place.Place.Value));
        Assert.Equal([("L1", PlaceObstacle.OnlyAsAWhole)],
            inventory.Swap(First, Places("A1"), Second, Places("L1")).InTheWay.Select(static place => (place.Place.Value, place.Obstacle)));
        Assert.Equal([("L1", PlaceObstacle.OnlyAsAWhole)],
            inventory.Swap(Second, Places("L1"), First, Places("A1")).InTheWay.Select(static place => (place.Place.Value, place.Obstacle)));
        Assert.True(inventory.Swap(First, Places("A1"), Second, Places("B5")).Succeeded);
    }

    [Fact]
    public void Requests_OfAChannelThatMayNotSell_AreNotAllowed()
    {
        var inventory = New(out _);
        inventory.Sell(Places("A1"), First);
        inventory.Sell(Places("A2"), Second);
        inventory.DefineChannel(new ChannelRights { Channel = Web, MaySell = false });
        inventory.DefineChannel(new ChannelRights { Channel = Phone, MayChangeOrders = true });
        RequestOptions web = new() { Channel = Web };

        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Return(First, Places("A1"), new ReturnOptions { Channel = Web }).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Swap(First, Places("A1"), Second, Places("A2"), web).Outcome);
        Assert.Equal(0, inventory.Snapshot().AvailableTo(Web, Floor, default));
        Assert.True(inventory.Return(First, Places("A1"), new ReturnOptions { Channel = Phone }).Succeeded);
    }

    [Fact]
    public void Sell_AnExpiredHold_AsksOnlyWhoHasThePlacesNow()
    {
        var inventory = New(out var clock);
        var hold = inventory.Hold(Places("A1", "B10"), new HoldOptions { Channel = Web, ForAccessNeeds = true }).Token;
        var resold = inventory.Hold(Places("A2"), new HoldOptions { Channel = Web }).Token;
        clock.Advance(TimeSpan.FromMinutes(11));
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("donor") });
        inventory.PaintCode(new HoldCodeId("donor"), Places("A1"));
        inventory.Sell(Places("A2"), Second);
        inventory.OfferForResale(Second, Places("A2"));
        SaleOptions late = new() { AllowExpired = true, Channel = Web };

        Assert.True(inventory.Sell(hold, First, late).Succeeded);
        var gone = inventory.Sell(resold, First, late);
        Assert.Equal((InventoryOutcome.HoldExpired, PlaceObstacle.Sold), (gone.Outcome, Assert.Single(gone.InTheWay).Obstacle));
        Assert.Equal(InventoryOutcome.HoldUnknown, inventory.Sell(hold, First, late).Outcome);
    }

    [Fact]
    public void Snapshot_HoldsAndCodesThatEndTogether_EndInOneStatedOrder()
    {
        var inventory = New(out var clock);
        var end = clock.Now + TimeSpan.FromMinutes(5);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("a"), Until = end });
        inventory.PaintCode(new HoldCodeId("a"), Places("B5"));
        foreach (var (low, seat) in new[] { (9UL, "A1"), (3UL, "A2"), (5UL, "A3") })
        {
            inventory.Hold(Places(seat), new HoldOptions { Token = new HoldToken(1, low), Lifetime = TimeSpan.FromMinutes(5) });
        }

        inventory.Hold(Places("A4"), new HoldOptions { Token = new HoldToken(9, 9), Lifetime = TimeSpan.FromMinutes(4) });
        inventory.Hold(Places("A6"), new HoldOptions { Token = new HoldToken(8, 8), Lifetime = TimeSpan.FromMinutes(20) });
        inventory.Extend(new HoldToken(1, 3), TimeSpan.FromMinutes(5));
        var version = inventory.Version;
        clock.Advance(TimeSpan.FromMinutes(10));
        inventory.SettleDue();

        Assert.Equal(
            ["A4", "A2", "A3", "A1", "B5"],
            inventory.EventsAfter(version).ToArray()
                .Select(static logged => logged.Kind == InventoryEventKind.CodeReleased ? "B5" : logged.Places.Seats[0].Value));
        Assert.Equal([new HoldToken(8, 8)], inventory.Snapshot().Holds.Select(static hold => hold.Token));
    }

    [Fact]
    public void Holds_OfASnapshot_AreInTheOrderOfTheirTokens()
    {
        var inventory = New(out _);
        foreach (var (token, seat) in new[] { (new HoldToken(2, 1), "A1"), (new HoldToken(1, 7), "A2"), (new HoldToken(3, 0), "A3") })
        {
            inventory.Hold(Places(seat), new HoldOptions { Token = token });
        }

        Assert.Equal(["A2", "A1", "A3"], inventory.Snapshot().Holds.Select(static hold => hold.Places.Seats[0].Value));
    }

    [Fact]
    public void Replay_OfHoldsThatAreDue_LetsThemExpire()
    {
        var inventory = New(out var clock);
        inventory.Hold(Places("A1"));
        SeatInventoryOptions options = new() { Performance = new PerformanceId("P1"), Time = clock };
        var replayed = SeatInventory.Replay(Map, inventory.EventsAfter(0).ToArray(), options);
        var resumed = SeatInventory.Replay(inventory.Snapshot(), [], options);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(SeatState.Free, replayed.Snapshot().StateOf(Seat("A1")));
        Assert.Equal(SeatState.Free, resumed.Snapshot().StateOf(Seat("A1")));
        Assert.Equal((1, 1), (resumed.FirstKept, resumed.Version));
        Assert.Equal((1, 2), (replayed.SettleDue(), replayed.Version));
        Assert.Throws<InvalidDataException>(() => SeatInventory.Replay(Map, replayed.EventsAfter(1).ToArray(), options));
    }

    [Fact]
    public void ToString_OfAResult_SaysWhatIsInTheWay()
    {
        var inventory = New(out _);
        inventory.Block(Places("A2"));

        Assert.StartsWith("Held A1 until ", inventory.Hold(Places("A1")).ToString(), StringComparison.Ordinal);
        Assert.Equal("Nothing was changed: A1 is held by somebody else; A2 is blocked by the house.",
            inventory.Hold(Places("A1", "A2")).ToString());
        Assert.Equal("Nothing was changed: there is no such hold, or it is sold or released.",
            inventory.Release(new HoldToken(4, 4)).ToString());
        Assert.Equal("3 Sold A3 to O1", inventory.Sell(Places("A3"), First).Event!.ToString());
        Assert.Equal("4 Blocked A4", inventory.Block(Places("A4")).Event!.ToString());
    }

    [Fact]
    public void HasSameContentAs_SnapshotsOnEqualMaps_ComparesWhatTheyHold()
    {
        var inventory = New(out _);
        var elsewhere = new HouseDesk(new SeatInventory(SeatEngine.Maps.SeatMap.Compile(Hall()),
            new SeatInventoryOptions { Performance = new PerformanceId("P1"), Time = new FakeTimeProvider() }));
        HoldOptions same = new() { Token = new HoldToken(3, 3) };
        Assert.True(inventory.Snapshot().HasSameContentAs(elsewhere.Snapshot()));
        inventory.Hold(Places("A1"), same);
        Assert.False(inventory.Snapshot().HasSameContentAs(elsewhere.Snapshot()));

        elsewhere.Hold(Places("A2"), same);
        Assert.False(inventory.Snapshot().HasSameContentAs(elsewhere.Snapshot()));
        Assert.Equal(inventory.Snapshot().FreeCount, elsewhere.Snapshot().FreeCount);
    }

    [Fact]
    public void Execute_InAnyOrderOfPerformances_AnswersInTheOrderOfTheSteps()
    {
        var (first, second) = (New(out _), New(out _, new SeatInventoryOptions { Performance = new PerformanceId("P2") }));

        var done = InventoryGroup.Execute(
            new GroupStep(second, InventoryStep.Hold(Places("A1"))),
            new GroupStep(first, InventoryStep.Hold(Places("A2"))));
        var failed = InventoryGroup.Execute(
            new GroupStep(second, InventoryStep.Hold(Places("A3"))),
            new GroupStep(first, InventoryStep.Hold(Places("A2"))));

        Assert.Equal(["A1", "A2"], done.Steps.Select(static step => step.Places.Seats[0].Value));
        Assert.Equal((InventoryOutcome.Done, InventoryOutcome.PlacesInTheWay), (done.Outcome, failed.Outcome));
        Assert.False(failed.Succeeded);
        Assert.True(failed.Transaction.IsNone);
        Assert.False(done.Transaction.IsNone);
        Assert.True(InventoryGroup.Execute().Succeeded);
        Assert.True(InventoryGroup.Execute().Transaction.IsNone);
    }

    [Fact]
    public async Task ExecuteAsync_InventoriesOfDifferentWriters_IsMisuse()
    {
        var store = new MemorySeatStore();
        async Task<GroupStep> With(string performance) => new(
            await SeatInventory.OpenAsync(Map,
                new SeatInventoryOptions { Performance = new PerformanceId(performance), Store = new StoreWriter(store) }),
            InventoryStep.Hold(Places("A1")));
        GroupStep[] steps = [await With("P1"), await With("P2")];

        await Assert.ThrowsAsync<ArgumentException>("steps", async () => await InventoryGroup.ExecuteAsync(steps));
    }

    [Fact]
    public void ChangePlan_ToOneWhereTakenSeatsShareTheirFloor_IsRefused()
    {
        var hall = Hall();
        var rowB = hall.Sections[0].Rows[1];
        var apart = SeatEngine.Maps.SeatMap.Compile(hall with
        {
            Sections =
            [
                hall.Sections[0] with { Rows =
                    [hall.Sections[0].Rows[0], rowB with { Seats = [.. rowB.Seats.Select(static seat => seat with { Replaces = [] })] }] },
                hall.Sections[1],
            ],
        });
        var inventory = new HouseDesk(new SeatInventory(apart, new SeatInventoryOptions { Time = new FakeTimeProvider() }));
        inventory.Sell(Places("BW1", "B2", "B4"), First);

        var refused = inventory.ChangePlan(new PlanId("v2"), Map);

        Assert.Equal(
            [("B2", PlaceObstacle.Displaced), ("BW1", PlaceObstacle.Displaced)],
            refused.InTheWay.Select(static place => (place.Place.Value, place.Obstacle)).Order());
        inventory.Return(First, Places("B2"));
        Assert.True(inventory.ChangePlan(new PlanId("v2"), Map).Succeeded);
        Assert.Equal(3, inventory.Snapshot().DisplacedCount);
    }
}
