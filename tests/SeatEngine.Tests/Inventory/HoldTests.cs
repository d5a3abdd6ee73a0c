using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class HoldTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public void Hold_FreePlaces_GivesATokenAndAnExpiry()
    {
        var inventory = New(out var clock);

        var result = inventory.Hold(Places("A1", "A2"), TenMinutes);

        Assert.True(result.Succeeded);
        Assert.False(result.Token.IsNone);
        Assert.Equal(clock.Now + TenMinutes, result.ExpiresAt);
        var snapshot = inventory.Snapshot();
        Assert.Equal(SeatState.Held, snapshot.StateOf(Seat("A1")));
        Assert.False(snapshot.Free.Contains(Seat("A1")));
        Assert.Equal(2, snapshot.HeldCount);
        Assert.Equal(1, snapshot.Version);
    }

    [Fact]
    public void Hold_SomeTaken_NamesThemAndChangesNothing()
    {
        var inventory = New(out _);
        inventory.Hold(Places("A1", "A2"), TenMinutes);

        var result = inventory.Hold(Places("A2", "A3", "Z9"), TenMinutes);

        Assert.Equal(InventoryOutcome.PlacesInTheWay, result.Outcome);
        Assert.Equal([("Z9", PlaceObstacle.Unknown)], result.InTheWay.Select(place => (place.Place.Value, place.Obstacle)));
        result = inventory.Hold(Places("A2", "A3"), TenMinutes);
        Assert.Equal([("A2", PlaceObstacle.Held)], result.InTheWay.Select(place => (place.Place.Value, place.Obstacle)));
        Assert.Equal(1, inventory.Version);
        Assert.Equal(SeatState.Free, inventory.Snapshot().StateOf(Seat("A3")));
    }

    [Fact]
    public void Sell_AHold_GivesThePlacesToTheOrder()
    {
        var inventory = New(out _);
        var hold = inventory.Hold(Places("A1", "A2"), TenMinutes);

        var sale = inventory.Sell(hold.Token, new OrderId("O1"));

        Assert.True(sale.Succeeded);
        Assert.Equal("O1", inventory.Snapshot().TicketOf(Seat("A2"))?.Order.Value);
        Assert.Equal(Places("A1", "A2"), inventory.Snapshot().PlacesOf(new OrderId("O1")));
        Assert.Equal(InventoryOutcome.HoldUnknown, inventory.Sell(hold.Token, new OrderId("O2")).Outcome);
    }

    [Fact]
    public void Release_AHold_FreesItsPlaces()
    {
        var inventory = New(out _);
        var hold = inventory.Hold(PlaceSelection.Of([new SeatId("A1")], [new AreaCount(Floor, 3)]), TenMinutes);
        Assert.Equal(new AreaCounts(20, 3, 0, 0), inventory.Snapshot().CountsOf(Floor));

        Assert.True(inventory.Release(hold.Token).Succeeded);

        Assert.Equal(Map.SeatCount, inventory.Snapshot().FreeCount);
        Assert.Equal(new AreaCounts(20, 0, 0, 0), inventory.Snapshot().CountsOf(Floor));
    }

    [Fact]
    public void Hold_AtTheInstantOfExpiry_GetsThePlacesThoughNoTimerRan()
    {
        var inventory = New(out var clock);
        var first = inventory.Hold(Places("A1"), TenMinutes);
        clock.Advance(TenMinutes - TimeSpan.FromTicks(1));
        Assert.False(inventory.Hold(Places("A1"), TenMinutes).Succeeded);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.True(inventory.Hold(Places("A1"), TenMinutes).Succeeded);

        Assert.Equal(3, inventory.Version);
        Assert.Equal(InventoryOutcome.HoldExpired, inventory.Sell(first.Token, new OrderId("O1")).Outcome);
    }

    [Fact]
    public void SettleDue_AfterAnExpiry_LogsItWithItsOwnInstant()
    {
        var inventory = New(out var clock);
        inventory.Hold(Places("A1"), TenMinutes);
        var due = clock.Now + TenMinutes;
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, inventory.Snapshot().Version);
        Assert.Equal(1, inventory.SettleDue());
        var snapshot = inventory.Snapshot();

        Assert.Equal(2, snapshot.Version);
        Assert.Equal(due, snapshot.Time);
        Assert.True(snapshot.Free.Contains(Seat("A1")));
    }

    [Fact]
    public void Hold_AReplacingPlace_DisplacesTheSeatsAndTheOtherWayRound()
    {
        var inventory = New(out _);
        var space = inventory.Hold(Places("BW1"), TenMinutes);

        Assert.Equal(3, inventory.Snapshot().DisplacedCount);
        Assert.Equal(PlaceObstacle.Displaced, inventory.Hold(Places("B2"), TenMinutes).InTheWay[0].Obstacle);
        inventory.Release(space.Token);
        Assert.Equal(0, inventory.Snapshot().DisplacedCount);

        var chairs = inventory.Hold(Places("B1", "B2"), TenMinutes);
        Assert.Equal(SeatState.Displaced, inventory.Snapshot().StateOf(Seat("BW1")));
        inventory.Take(chairs.Token, Places("B1"));
        Assert.Equal(SeatState.Displaced, inventory.Snapshot().StateOf(Seat("BW1")));
        inventory.Release(chairs.Token);
        Assert.Equal(Map.SeatCount, inventory.Snapshot().FreeCount);
    }

    [Fact]
    public void Hold_PlacesThatShareTheirFloor_IsRefused()
    {
        var inventory = New(out _);

        Assert.Equal(2, inventory.Hold(Places("BW1", "B2"), TenMinutes).InTheWay.Length);
        Assert.Equal(0, inventory.Version);
    }

    [Fact]
    public void Hold_PartOfABoxSoldAsAWhole_IsRefused()
    {
        var inventory = New(out _);

        Assert.All(inventory.Hold(Places("L1", "L2"), TenMinutes).InTheWay,
            place => Assert.Equal(PlaceObstacle.OnlyAsAWhole, place.Obstacle));
        var whole = inventory.Hold(Places("L1", "L2", "L3", "L4"), TenMinutes);
        Assert.True(whole.Succeeded);
        Assert.False(inventory.Take(whole.Token, Places("L4")).Succeeded);
        Assert.True(inventory.Take(whole.Token, Places("L1", "L2", "L3", "L4")).Succeeded);
    }

    [Fact]
    public void Hold_Areas_KeepsTheirRules()
    {
        var inventory = New(out _);

        Assert.Equal(PlaceObstacle.OutsideOccupancy, inventory.Hold(PlaceSelection.Of(Floor, 9), TenMinutes).InTheWay[0].Obstacle);
        Assert.Equal(PlaceObstacle.OnlyAsAWhole, inventory.Hold(PlaceSelection.Of(Lounge, 5), TenMinutes).InTheWay[0].Obstacle);
        Assert.True(inventory.Hold(PlaceSelection.Of(Lounge, 6), TenMinutes).Succeeded);
        Assert.True(inventory.Hold(PlaceSelection.Of(Floor, 8), TenMinutes).Succeeded);
        Assert.True(inventory.Hold(PlaceSelection.Of(Floor, 8), TenMinutes).Succeeded);
        var result = inventory.Hold(PlaceSelection.Of(Floor, 6), TenMinutes);
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.TooFewLeft, 2), Assert.Single(result.InTheWay));
    }

    [Fact]
    public void Move_ToThePlaceThatSharesTheFloor_NeverLosesTheOldFirst()
    {
        var inventory = New(out _);
        var hold = inventory.Hold(Places("BW1", "B4"), TenMinutes);

        var moved = inventory.Move(hold.Token, Places("BW1"), Places("B2", "B3"));

        Assert.True(moved.Succeeded);
        Assert.Equal(Places("B4", "B2", "B3"), inventory.Snapshot().FindHold(hold.Token)!.Places);
        Assert.Equal(SeatState.Free, inventory.Snapshot().StateOf(Seat("B1")));
        inventory.Sell(Places("A1"), new OrderId("O1"));
        var version = inventory.Version;
        Assert.Equal(PlaceObstacle.Sold, inventory.Move(hold.Token, Places("B4"), Places("A1")).InTheWay[0].Obstacle);
        Assert.Equal(version, inventory.Version);
        Assert.Equal(Places("B4", "B2", "B3"), inventory.Snapshot().FindHold(hold.Token)!.Places);
    }

    [Fact]
    public void BeginPayment_PinsTheHoldUntilItEnds()
    {
        var inventory = New(out var clock);
        var hold = inventory.Hold(Places("A1"), TenMinutes);
        Assert.True(inventory.BeginPayment(hold.Token).Succeeded);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(SeatState.Held, inventory.Snapshot().StateOf(Seat("A1")));
        Assert.Equal(InventoryOutcome.InPayment, inventory.Extend(hold.Token, TenMinutes).Outcome);
        Assert.Equal(InventoryOutcome.InPayment, inventory.Take(hold.Token, Places("A1")).Outcome);

        Assert.True(inventory.EndPayment(hold.Token, TenMinutes).Succeeded);
        clock.Advance(TenMinutes);

        Assert.Equal(SeatState.Free, inventory.Snapshot().StateOf(Seat("A1")));
    }

    [Fact]
    public void Sell_AnExpiredHold_SucceedsOnlyIfAllowedAndAllPlacesAreFree()
    {
        var inventory = New(out var clock);
        var hold = inventory.Hold(Places("A1", "A2"), TenMinutes);
        clock.Advance(TenMinutes);

        Assert.Equal(InventoryOutcome.HoldExpired, inventory.Sell(hold.Token, new OrderId("O1")).Outcome);
        var other = inventory.Hold(Places("A2"), TenMinutes);
        var lost = inventory.Sell(hold.Token, new OrderId("O1"), new SaleOptions { AllowExpired = true });
        Assert.Equal((InventoryOutcome.HoldExpired, "A2"), (lost.Outcome, Assert.Single(lost.InTheWay).Place.Value));
        inventory.Release(other.Token);

        Assert.True(inventory.Sell(hold.Token, new OrderId("O1"), new SaleOptions { AllowExpired = true }).Succeeded);
        Assert.Equal(2, inventory.Snapshot().SoldCount);
    }

    [Fact]
    public void Hold_WithAKey_IsCarriedOutOnceForAStatedTime()
    {
        var inventory = New(out var clock);
        var options = new HoldOptions { Key = new IdempotencyKey("k1") };

        var first = inventory.Hold(Places("A1"), options);
        var again = inventory.Hold(Places("A1"), options);

        Assert.Equal((first.Token, first.ExpiresAt, 1L), (again.Token, again.ExpiresAt, again.Version));
        Assert.Equal(InventoryOutcome.KeyReused, inventory.Hold(Places("A2"), options).Outcome);
        Assert.Equal(1, inventory.Version);
        clock.Advance(TimeSpan.FromHours(24));
        Assert.NotEqual(first.Token, inventory.Hold(Places("A1"), options).Token);
    }
}
