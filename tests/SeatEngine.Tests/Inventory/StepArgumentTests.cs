using System.Globalization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class StepArgumentTests
{
    private static readonly OrderId Order = new("O1");
    private static readonly OrderId Other = new("O2");
    private static readonly HoldCodeId Press = new("press");

    public static TheoryData<string> Senseless => [.. Steps.Keys];

    private static Dictionary<string, (string Parameter, Func<object> Make)> Steps { get; } = new(StringComparer.Ordinal)
    {
        ["hold nothing"] = ("places", static () => InventoryStep.Hold(PlaceSelection.Empty)),
        ["hold for no time"] = ("options", static () => InventoryStep.Hold(Places("A1"), new HoldOptions { Lifetime = TimeSpan.Zero })),
        ["hold beyond ten years"] = ("options",
            static () => InventoryStep.Hold(Places("A1"), new HoldOptions { Lifetime = TimeSpan.FromDays(3660) + TimeSpan.FromTicks(1) })),
        ["extend by nothing"] = ("lifetime", static () => InventoryStep.Extend(default, TimeSpan.Zero)),
        ["pay for no time"] = ("limit", static () => InventoryStep.BeginPayment(default, TimeSpan.Zero)),
        ["end a payment for no time"] = ("lifetime", static () => InventoryStep.EndPayment(default, TimeSpan.Zero)),
        ["add nothing"] = ("places", static () => InventoryStep.Add(default, PlaceSelection.Empty)),
        ["take nothing"] = ("places", static () => InventoryStep.Take(default, PlaceSelection.Empty)),
        ["move nothing"] = ("from", static () => InventoryStep.Move(default, PlaceSelection.Empty, Places("A1"))),
        ["move to nothing"] = ("to", static () => InventoryStep.Move(default, Places("A1"), PlaceSelection.Empty)),
        ["sell a hold to nobody"] = ("order", static () => InventoryStep.Sell(new HoldToken(1, 1), default)),
        ["sell to nobody"] = ("order", static () => InventoryStep.Sell(Places("A1"), default)),
        ["sell nothing"] = ("places", static () => InventoryStep.Sell(PlaceSelection.Empty, Order)),
        ["return nobody's"] = ("order", static () => InventoryStep.Return(default, Places("A1"))),
        ["return nothing"] = ("places", static () => InventoryStep.Return(Order, PlaceSelection.Empty)),
        ["swap nobody's"] = ("order", static () => InventoryStep.Swap(default, Places("A1"), Other, Places("A2"))),
        ["swap with nobody"] = ("otherOrder", static () => InventoryStep.Swap(Order, Places("A1"), default, Places("A2"))),
        ["swap nothing"] = ("seats", static () => InventoryStep.Swap(Order, PlaceSelection.Empty, Other, PlaceSelection.Empty)),
        ["swap areas"] = ("seats", static () => InventoryStep.Swap(Order, PlaceSelection.Of(Floor, 1), Other, Places("A2"))),
        ["swap with areas"] = ("otherSeats",
            static () => InventoryStep.Swap(Order, Places("A1"), Other, PlaceSelection.Of([new SeatId("A2")], [new AreaCount(Floor, 1)]))),
        ["offer nobody's"] = ("order", static () => InventoryStep.OfferForResale(default, Places("A1"))),
        ["offer nothing"] = ("seats", static () => InventoryStep.OfferForResale(Order, PlaceSelection.Empty)),
        ["withdraw nobody's"] = ("order", static () => InventoryStep.WithdrawResale(default, Places("A1"))),
        ["withdraw nothing"] = ("seats", static () => InventoryStep.WithdrawResale(Order, PlaceSelection.Empty)),
        ["withdraw areas"] = ("seats", static () => InventoryStep.WithdrawResale(Order, PlaceSelection.Of(Floor, 1))),
        ["block nothing"] = ("places", static () => InventoryStep.Block(PlaceSelection.Empty)),
        ["unblock nothing"] = ("places", static () => InventoryStep.Unblock(PlaceSelection.Empty)),
        ["define no code"] = ("code", static () => InventoryStep.DefineCode(new HoldCode { Id = default })),
        ["paint no code"] = ("code", static () => InventoryStep.PaintCode(default, Places("A1"))),
        ["paint nothing"] = ("places", static () => InventoryStep.PaintCode(Press, PlaceSelection.Empty)),
        ["erase no code"] = ("code", static () => InventoryStep.EraseCode(default, Places("A1"))),
        ["erase nothing"] = ("places", static () => InventoryStep.EraseCode(Press, PlaceSelection.Empty)),
        ["release no code"] = ("code", static () => InventoryStep.ReleaseCode(default)),
        ["a channel without a name"] = ("rights", static () => InventoryStep.DefineChannel(new ChannelRights { Channel = default })),
        ["no plan"] = ("plan", static () => InventoryStep.ChangePlan(default, Map)),
        ["expired holds kept for less than no time"] = ("ExpiredHoldRetention",
            static () => new SeatInventory(Map, new SeatInventoryOptions { ExpiredHoldRetention = TimeSpan.FromTicks(-1) })),
        ["a house of no places"] = ("places", static () => SellThrough.ByDay([], 0, 0, TimeZoneInfo.Utc)),
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void Make_WithASenselessArgument_NamesIt(string name) =>
        Assert.Equal(Steps[name].Parameter, Assert.ThrowsAny<ArgumentException>(Steps[name].Make).ParamName);

    [Fact]
    public void Make_AtTheLimits_IsAccepted()
    {
        Assert.NotNull(InventoryStep.Hold(Places("A1"), new HoldOptions { Lifetime = TimeSpan.FromDays(3660) }));
        Assert.NotNull(InventoryStep.Extend(default, TimeSpan.FromTicks(1)));
        Assert.NotNull(new SeatInventory(Map,
            new SeatInventoryOptions { ExpiredHoldRetention = TimeSpan.Zero, KeyRetention = TimeSpan.Zero }));
    }

    [Fact]
    public void Look_AtASeatThatIsNone_IsMisuse()
    {
        var snapshot = New(out _).Snapshot();

        Assert.Throws<ArgumentException>("seat", () => snapshot.StateOf(default));
        Assert.Throws<ArgumentException>("seat", () => snapshot.HoldOf(default));
        Assert.Throws<ArgumentException>("seat", () => snapshot.TicketOf(default));
    }

    [Theory]
    [InlineData("A1 1, FLOOR 2", true)]
    [InlineData("A1 1, FLOOR 1, FLOOR 1", true)]
    [InlineData("A1 1, FLOOR 1", false)]
    [InlineData("A1 1", false)]
    [InlineData("FLOOR 2", false)]
    [InlineData("A1 1, FLOOR 3", false)]
    [InlineData("A1 2, FLOOR 2", false)]
    [InlineData("A1 1, FLOOR 0, FLOOR 2", false)]
    [InlineData("A1 1, FLOOR 2, LOUNGE 1", false)]
    [InlineData("A1 1, A2 1, FLOOR 2", false)]
    public void Sell_WithLines_TakesThemForEachPlaceOnceAndNoOther(string lines, bool fits)
    {
        var inventory = New(out _);
        SaleOptions options = new()
        {
            Lines =
            [
                .. lines.Split(", ").Select(static line => line.Split(' ')).Select(static parts => new SaleLine(
                    parts[0].Length > 2 ? PlaceId.Of(new AreaId(parts[0])) : PlaceId.Of(new SeatId(parts[0])),
                    new PriceTypeId("adult"),
                    new Money(100, Currency.Usd),
                    int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))),
            ],
        };
        InventoryResult Sell() => inventory.Sell(PlaceSelection.Of([new SeatId("A1")], [new AreaCount(Floor, 2)]), Order, options);

        if (fits)
        {
            Assert.True(Sell().Succeeded);
        }
        else
        {
            Assert.Throws<ArgumentException>("options", Sell);
            Assert.Equal(0, inventory.Version);
        }
    }
}
