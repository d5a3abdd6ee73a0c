using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class InventoryMisuseTests
{
    private static readonly OrderId Order = new("O1");

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Lifetime",
            () => new SeatInventory(Map, new SeatInventoryOptions { Holds = new HoldPolicy { Lifetime = TimeSpan.Zero } }));
        Assert.Throws<ArgumentOutOfRangeException>("KeyRetention",
            () => new SeatInventory(Map, new SeatInventoryOptions { KeyRetention = TimeSpan.FromTicks(-1) }));
        Assert.Throws<ArgumentNullException>("map", () => new SeatInventory(null!));
    }

    [Fact]
    public void Steps_WithSenselessArguments_AreRefused()
    {
        Assert.Throws<ArgumentException>("places", () => InventoryStep.Hold(PlaceSelection.Empty));
        Assert.Throws<ArgumentOutOfRangeException>("options",
            () => InventoryStep.Hold(Places("A1"), new HoldOptions { Lifetime = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>("lifetime", () => InventoryStep.Extend(default, TimeSpan.FromDays(4000)));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => InventoryStep.BeginPayment(default, TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>("to", () => InventoryStep.Move(default, Places("A1"), PlaceSelection.Empty));
        Assert.Throws<ArgumentException>("order", () => InventoryStep.Sell(Places("A1"), default));
        Assert.Throws<ArgumentException>("options", () => InventoryStep.Return(Order, Places("A1"),
            new ReturnOptions { Lines = [new(PlaceId.Of(new SeatId("A2")), default, Money.Zero(Currency.Usd))] }));
        Assert.Throws<ArgumentException>("otherSeats",
            () => InventoryStep.Swap(Order, Places("A1"), new OrderId("O2"), Places("A2", "A3")));
        Assert.Throws<ArgumentException>("seats", () => InventoryStep.OfferForResale(Order, PlaceSelection.Of(Floor, 1)));
        Assert.Throws<ArgumentException>("code", () => InventoryStep.PaintCode(default, Places("A1")));
        Assert.Throws<ArgumentException>("rights", () => InventoryStep.DefineChannel(new ChannelRights { Channel = default }));
        Assert.Throws<ArgumentException>("plan", () => InventoryStep.ChangePlan(default, Map));
    }

    [Fact]
    public void Hold_WithATokenThatIsTaken_IsMisuseAndChangesNothing()
    {
        var inventory = New(out _);
        var mine = new HoldToken(7, 7);
        Assert.Equal(mine, inventory.Hold(Places("A1"), new HoldOptions { Token = mine }).Token);

        Assert.Throws<ArgumentException>("options", () => inventory.Hold(Places("A2"), new HoldOptions { Token = mine }));

        Assert.Equal(1, inventory.Version);
        Assert.True(inventory.Hold(Places("A2")).Succeeded);
    }

    [Fact]
    public void Requests_ForAHoldThatIsNotThere_SayWhy()
    {
        var inventory = New(out var clock);
        var unknown = new HoldToken(1, 2);
        var expired = inventory.Hold(Places("A1")).Token;
        clock.Advance(TimeSpan.FromMinutes(11));

        foreach (var (token, outcome) in new[] { (unknown, InventoryOutcome.HoldUnknown), (expired, InventoryOutcome.HoldExpired) })
        {
            Assert.Equal(outcome, inventory.Extend(token, TimeSpan.FromMinutes(1)).Outcome);
            Assert.Equal(outcome, inventory.Release(token).Outcome);
            Assert.Equal(outcome, inventory.Add(token, Places("A2")).Outcome);
            Assert.Equal(outcome, inventory.BeginPayment(token).Outcome);
            Assert.Equal(outcome, inventory.Sell(token, Order).Outcome);
        }

        clock.Advance(TimeSpan.FromHours(1));
        inventory.Hold(Places("A2"), TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(2));
        inventory.Snapshot();
        Assert.Equal(InventoryOutcome.HoldUnknown, inventory.Sell(expired, Order).Outcome);
    }

    [Fact]
    public void Requests_RepeatedUnderTheirKeys_AreCarriedOutOnce()
    {
        var inventory = New(out _);
        var hold = inventory.Hold(Places("A1", "A2")).Token;
        InventoryStep[] steps =
        [
            InventoryStep.Extend(hold, TimeSpan.FromMinutes(3), Keyed("extend")),
            InventoryStep.Take(hold, Places("A2"), Keyed("take")),
            InventoryStep.Add(hold, Places("A3"), new HoldOptions { AsHouse = true, Key = new IdempotencyKey("add") }),
            InventoryStep.Move(hold, Places("A3"), Places("A4"), new HoldOptions { AsHouse = true, Key = new IdempotencyKey("move") }),
            InventoryStep.Sell(hold, Order, new SaleOptions { AsHouse = true, Key = new IdempotencyKey("sell") }),
            InventoryStep.Sell(Places("A5"), new OrderId("O2"), new SaleOptions { AsHouse = true, Key = new IdempotencyKey("straight") }),
            InventoryStep.Swap(Order, Places("A4"), new OrderId("O2"), Places("A5"), Keyed("swap")),
            InventoryStep.OfferForResale(Order, Places("A5"), Keyed("offer")),
            InventoryStep.WithdrawResale(Order, Places("A5"), Keyed("withdraw")),
            InventoryStep.Return(Order, Places("A5"), new ReturnOptions { AsHouse = true, Key = new IdempotencyKey("return") }),
            InventoryStep.Block(Places("A5"), Keyed("block")),
            InventoryStep.Unblock(Places("A5"), Keyed("unblock")),
            InventoryStep.DefineCode(new HoldCode { Id = new HoldCodeId("press") }, Keyed("define")),
            InventoryStep.PaintCode(new HoldCodeId("press"), Places("A6"), CodePaintMode.OnlyFree, Keyed("paint")),
            InventoryStep.ReleaseCode(new HoldCodeId("press"), Keyed("release")),
            InventoryStep.ChangePlan(new PlanId("same"), Map, Keyed("plan")),
        ];
        foreach (var step in steps)
        {
            Assert.True(inventory.Execute(step).Succeeded);
        }

        var snapshot = inventory.Snapshot();
        Assert.All(steps, (step, i) => Assert.Equal(i + 2, inventory.Execute(step).Version));
        Assert.Same(snapshot, inventory.Snapshot());
        Assert.All(steps, step => Assert.Equal(InventoryOutcome.KeyReused, inventory.Execute(Renamed(step)).Outcome));
    }

    /// <summary>Another request under the key of a step.</summary>
    private static InventoryStep Renamed(InventoryStep step) =>
        InventoryStep.Hold(Places("B7"), new HoldOptions { Key = step.Request.Key });

    private static RequestOptions Keyed(string key) => new() { AsHouse = true, Key = new IdempotencyKey(key) };
}
