using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class HoldCodeTests
{
    private static readonly HoldCodeId Donor = new("donor");
    private static readonly HoldCodeId Press = new("press");

    [Fact]
    public void Hold_UnderACode_IsForThoseWhoMayBreakIt()
    {
        var inventory = New(out _);
        inventory.DefineCode(new HoldCode { Id = Donor, BreakableBy = [Phone] });
        inventory.PaintCode(Donor, Map.Select([new SeatId("A1"), new SeatId("A2")]));

        var web = inventory.Hold(Places("A1", "A3"), new HoldOptions { Channel = Web });

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(new SeatId("A1")), PlaceObstacle.UnderCode, 1, Donor), Assert.Single(web.InTheWay));
        Assert.True(inventory.Hold(Places("A1"), new HoldOptions { Channel = Phone }).Succeeded);
        Assert.True(inventory.Hold(Places("A2"), new HoldOptions()).Succeeded);
    }

    [Fact]
    public void AvailableTo_CodesInLayers_FollowsTheTopmostThatHasNotEnded()
    {
        var inventory = New(out var clock);
        var noon = clock.Now + TimeSpan.FromHours(1);
        inventory.DefineCode(new HoldCode { Id = Donor, Priority = 1, BreakableBy = [Phone] });
        inventory.DefineCode(new HoldCode { Id = Press, Priority = 2, Until = noon, BreakableBy = [Web] });
        inventory.PaintCode(Press, Places("A1"));
        inventory.PaintCode(Donor, Places("A1"));

        var before = inventory.Snapshot();

        Assert.Equal(Press, before.CodeOf(Seat("A1"), clock.Now)?.Id);
        Assert.True(before.AvailableTo(Web, clock.Now).Contains(Seat("A1")));
        Assert.False(before.AvailableTo(Web, noon).Contains(Seat("A1")));
        Assert.True(before.AvailableTo(Phone, noon).Contains(Seat("A1")));
        Assert.Same(before, inventory.Snapshot());

        clock.Advance(TimeSpan.FromHours(2));
        inventory.SettleDue();
        var after = inventory.Snapshot();
        Assert.Equal((noon, InventoryEventKind.CodeReleased), (after.Time, inventory.EventsAfter(before.Version).Span[0].Kind));
        Assert.Equal(Donor, Assert.Single(after.CodeLayers).Code);
    }

    [Theory]
    [InlineData(CodePaintMode.Replace, "press", 1)]
    [InlineData(CodePaintMode.Above, "press", 2)]
    [InlineData(CodePaintMode.Below, "donor", 2)]
    [InlineData(CodePaintMode.OnlyFree, "donor", 1)]
    public void PaintCode_OverAnother_FollowsTheMode(CodePaintMode mode, string governing, int codes)
    {
        var inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = Donor });
        inventory.DefineCode(new HoldCode { Id = Press });
        inventory.PaintCode(Donor, Places("A1"));

        Assert.True(inventory.PaintCode(Press, Places("A1"), mode).Succeeded);

        var snapshot = inventory.Snapshot();
        Assert.Equal(governing, snapshot.CodeOf(Seat("A1"), clock.Now)?.Id.Value);
        Assert.Equal(codes, snapshot.CodeLayers.Count(layer => layer.Seats.Contains(Seat("A1"))));
    }

    [Fact]
    public void PaintCode_OnAnArea_KeepsSoManyPlaces()
    {
        var inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = Donor, BreakableBy = [Phone] });
        inventory.PaintCode(Donor, PlaceSelection.Of(Floor, 15));

        Assert.Equal(5, inventory.Snapshot().AvailableTo(Web, Floor, clock.Now));
        Assert.Equal(20, inventory.Snapshot().AvailableTo(Phone, Floor, clock.Now));
        Assert.Equal(1, inventory.Hold(PlaceSelection.Of(Floor, 6), new HoldOptions { Channel = Web }).InTheWay[0].Missing);
    }

    [Fact]
    public void Requests_OfAChannel_NeedItsRights()
    {
        var inventory = New(out var clock);
        var web = new RequestOptions { Channel = Web };
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Block(Places("A1"), web).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.DefineCode(new HoldCode { Id = Donor }, web).Outcome);
        Assert.Equal(InventoryOutcome.CodeUnknown, inventory.PaintCode(Donor, Places("A1")).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed,
            inventory.Sell(Places("A1"), new OrderId("O"), new SaleOptions { Channel = Web }).Outcome);
        inventory.DefineChannel(new ChannelRights
        {
            Channel = Web,
            Sees = PlaceSelection.Of([new SeatId("A1"), new SeatId("B10")], [new AreaCount(Floor, 2)]),
            MaySellStraight = true
        });

        Assert.Equal(["A1"], inventory.Snapshot().AvailableTo(Web, clock.Now).ToIds().Select(seat => seat.Value));
        Assert.Equal(2, inventory.Snapshot().AvailableTo(Web, Floor, clock.Now));
        Assert.Equal(PlaceObstacle.NotInChannel, inventory.Hold(Places("A2"), new HoldOptions { Channel = Web }).InTheWay[0].Obstacle);
        Assert.True(inventory.Sell(Places("A1"), new OrderId("O"), new SaleOptions { Channel = Web }).Succeeded);

        inventory.DefineChannel(new ChannelRights { Channel = Web, MaySell = false });
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Hold(Places("A2"), new HoldOptions { Channel = Web }).Outcome);
        Assert.True(inventory.Snapshot().AvailableTo(Web, clock.Now).IsEmpty);
        inventory.DefineChannel(new ChannelRights { Channel = Web, MayManage = true, MayTakeAccessible = true });
        Assert.True(inventory.Block(Places("A2"), web).Succeeded);
        Assert.True(inventory.Hold(Places("B10"), new HoldOptions { Channel = Web }).Succeeded);
    }

    [Fact]
    public void Hold_AnAccessiblePlace_NeedsAReasonOrTheRuleOfTheHouse()
    {
        var inventory = New(out var clock);
        var web = new HoldOptions { Channel = Web, Lifetime = TimeSpan.FromHours(10) };
        Assert.Equal(PlaceObstacle.KeptAccessible, inventory.Hold(Places("B10"), web).InTheWay[0].Obstacle);
        inventory.Release(inventory.Hold(Places("B10"), web with { ForAccessNeeds = true }).Token);
        Assert.True(inventory.Snapshot().AvailableTo(Web, clock.Now, forAccessNeeds: true).Contains(Seat("B10")));

        inventory.ReleaseAccessible(new AccessibleRelease(At: clock.Now + TimeSpan.FromHours(1)));
        Assert.False(inventory.Hold(Places("B10"), web).Succeeded);
        clock.Advance(TimeSpan.FromHours(1));
        inventory.Release(inventory.Hold(Places("B10"), web).Token);

        inventory.ReleaseAccessible(new AccessibleRelease(WhenSectionSoldOut: true));
        inventory.Sell(PlaceSelection.Of(Map.InSection(new SectionId("STALLS")).ToIds()
            .Where(seat => seat.Value is not ("A1" or "B10" or "BW1"))), new OrderId("O"));
        var last = inventory.Hold(Places("A1"), web);
        Assert.Equal(PlaceObstacle.KeptAccessible, inventory.Hold(Places("B10"), web).InTheWay[0].Obstacle);
        inventory.Sell(last.Token, new OrderId("O"));
        Assert.True(inventory.Hold(Places("B10"), web).Succeeded);
    }
}
