using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class RepeatedRequestTests
{
    private static readonly HoldToken First = new(1, 1);
    private static readonly HoldToken Second = new(2, 2);
    private static readonly OrderId Order = new("O1");
    private static readonly OrderId Other = new("O2");
    private static readonly HoldCodeId Press = new("press");
    private static readonly HoldCodeId Donor = new("donor");
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Requests => [.. Steps("k").Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Execute_UnderAUsedKey_AnswersOnlyTheSameRequest(string name)
    {
        var inventory = House();
        var asked = inventory.Execute(Steps("k")[name]);
        Assert.True(asked.Succeeded, $"{asked}");
        var version = inventory.Version;

        foreach (var (other, step) in Steps("k"))
        {
            var answer = inventory.Execute(step);
            Assert.True(answer.Succeeded == (other == name), $"{name}, then {other}: {answer}");
            Assert.Equal(other == name ? asked.Version : 0, answer.Version);
        }

        Assert.Equal(version, inventory.Version);
    }

    /// <summary>Pairs of requests that differ in one thing.</summary>
    private static Dictionary<string, InventoryStep> Steps(string key)
    {
        RequestOptions keyed = new() { AsHouse = true, Key = new IdempotencyKey(key) };
        HoldOptions held = new() { AsHouse = true, Key = keyed.Key };
        SaleOptions sold = new() { AsHouse = true, Key = keyed.Key };
        ReturnOptions returned = new() { AsHouse = true, Key = keyed.Key };
        return new(StringComparer.Ordinal)
        {
            ["hold B4"] = InventoryStep.Hold(Places("B4"), held),
            ["hold B5"] = InventoryStep.Hold(Places("B5"), held),
            ["hold B4 on the web"] = InventoryStep.Hold(Places("B4"), held with { AsHouse = false, Channel = Web }),
            ["extend first"] = InventoryStep.Extend(First, Minutes, keyed),
            ["extend second"] = InventoryStep.Extend(Second, Minutes, keyed),
            ["pay first"] = InventoryStep.BeginPayment(First, request: keyed),
            ["release first"] = InventoryStep.Release(First, keyed),
            ["release second"] = InventoryStep.Release(Second, keyed),
            ["add B4 to first"] = InventoryStep.Add(First, Places("B4"), held),
            ["add B5 to first"] = InventoryStep.Add(First, Places("B5"), held),
            ["add B4 to second"] = InventoryStep.Add(Second, Places("B4"), held),
            ["take A1 from first"] = InventoryStep.Take(First, Places("A1"), keyed),
            ["take A2 from first"] = InventoryStep.Take(First, Places("A2"), keyed),
            ["move A1 to B4"] = InventoryStep.Move(First, Places("A1"), Places("B4"), held),
            ["move A2 to B4"] = InventoryStep.Move(First, Places("A2"), Places("B4"), held),
            ["move A1 to B5"] = InventoryStep.Move(First, Places("A1"), Places("B5"), held),
            ["sell first"] = InventoryStep.Sell(First, new OrderId("O9"), sold),
            ["sell second"] = InventoryStep.Sell(Second, new OrderId("O9"), sold),
            ["sell first to another"] = InventoryStep.Sell(First, new OrderId("O8"), sold),
            ["sell B6"] = InventoryStep.Sell(Places("B6"), new OrderId("O9"), sold),
            ["sell B7"] = InventoryStep.Sell(Places("B7"), new OrderId("O9"), sold),
            ["sell B6 to another"] = InventoryStep.Sell(Places("B6"), new OrderId("O8"), sold),
            ["return A5"] = InventoryStep.Return(Order, Places("A5"), returned),
            ["return A6"] = InventoryStep.Return(Order, Places("A6"), returned),
            ["return A7"] = InventoryStep.Return(Other, Places("A7"), returned),
            ["swap A5 and A7"] = InventoryStep.Swap(Order, Places("A5"), Other, Places("A7"), keyed),
            ["swap A6 and A7"] = InventoryStep.Swap(Order, Places("A6"), Other, Places("A7"), keyed),
            ["swap A5 and A8"] = InventoryStep.Swap(Order, Places("A5"), Other, Places("A8"), keyed),
            ["swap A7 and A5"] = InventoryStep.Swap(Other, Places("A7"), Order, Places("A5"), keyed),
            ["offer A5"] = InventoryStep.OfferForResale(Order, Places("A5"), keyed),
            ["offer A6"] = InventoryStep.OfferForResale(Order, Places("A6"), keyed),
            ["offer A7"] = InventoryStep.OfferForResale(Other, Places("A7"), keyed),
            ["withdraw A9"] = InventoryStep.WithdrawResale(Other, Places("A9"), keyed),
            ["block B8"] = InventoryStep.Block(Places("B8"), keyed),
            ["block B9"] = InventoryStep.Block(Places("B9"), keyed),
            ["unblock A10"] = InventoryStep.Unblock(Places("A10"), keyed),
            ["define press"] = InventoryStep.DefineCode(new HoldCode { Id = Press, Priority = 4 }, keyed),
            ["define press lower"] = InventoryStep.DefineCode(new HoldCode { Id = Press, Priority = 3 }, keyed),
            ["paint B8 press"] = InventoryStep.PaintCode(Press, Places("B8"), request: keyed),
            ["paint B9 press"] = InventoryStep.PaintCode(Press, Places("B9"), request: keyed),
            ["paint B8 donor"] = InventoryStep.PaintCode(Donor, Places("B8"), request: keyed),
            ["paint B8 press below"] = InventoryStep.PaintCode(Press, Places("B8"), CodePaintMode.Below, keyed),
            ["erase B8 press"] = InventoryStep.EraseCode(Press, Places("B8"), keyed),
            ["release press"] = InventoryStep.ReleaseCode(Press, keyed),
            ["release donor"] = InventoryStep.ReleaseCode(Donor, keyed),
            ["web"] = InventoryStep.DefineChannel(new ChannelRights { Channel = Web }, keyed),
            ["web sells straight"] = InventoryStep.DefineChannel(new ChannelRights { Channel = Web, MaySellStraight = true }, keyed),
            ["accessible"] = InventoryStep.ReleaseAccessible(new AccessibleRelease(WhenHouseSoldOut: true), keyed),
            ["accessible by section"] = InventoryStep.ReleaseAccessible(new AccessibleRelease(WhenSectionSoldOut: true), keyed),
            ["plan"] = InventoryStep.ChangePlan(new PlanId("v2"), Map, keyed),
            ["another plan"] = InventoryStep.ChangePlan(new PlanId("v3"), Map, keyed),
        };
    }

    /// <summary>Where each of the steps can be done.</summary>
    private static HouseDesk House()
    {
        var inventory = New(out _);
        inventory.DefineCode(new HoldCode { Id = Press });
        inventory.DefineCode(new HoldCode { Id = Donor });
        Assert.True(inventory.Hold(Places("A1", "A2"), new HoldOptions { Token = First }).Succeeded);
        Assert.True(inventory.Hold(Places("A3", "A4"), new HoldOptions { Token = Second }).Succeeded);
        Assert.True(inventory.Sell(Places("A5", "A6"), Order).Succeeded);
        Assert.True(inventory.Sell(Places("A7", "A8", "A9"), Other).Succeeded);
        Assert.True(inventory.OfferForResale(Other, Places("A9")).Succeeded);
        Assert.True(inventory.Block(Places("A10")).Succeeded);
        return inventory;
    }
}
