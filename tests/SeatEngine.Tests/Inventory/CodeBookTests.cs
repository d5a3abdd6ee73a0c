using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class CodeBookTests
{
    [Law]
    public void AvailableTo_AtAnyInstantsInAnyOrder_IsWhatTheGoverningCodesAllow(int seed)
    {
        var random = new Random(seed);
        var inventory = New(out var clock);
        for (var i = 0; i < 4; i++)
        {
            inventory.DefineCode(new HoldCode
            {
                Id = new HoldCodeId($"c{i}"),
                Priority = random.Next(3),
                Until = random.Next(3) == 0 ? null : clock.Now + TimeSpan.FromMinutes(random.Next(1, 6)),
                BreakableBy = random.Next(3) switch { 0 => [Web], 1 => [Phone], _ => [] },
            });
            if (Map.Select(_ => random.Next(3) == 0) is { IsEmpty: false } painted)
            {
                inventory.PaintCode(new HoldCodeId($"c{i}"), painted, (CodePaintMode)random.Next(4));
            }
        }

        var snapshot = inventory.Snapshot();
        for (var i = 0; i < 12; i++)
        {
            var at = clock.Now + TimeSpan.FromMinutes(random.Next(7));
            var channel = random.Next(2) == 0 ? Web : Phone;
            var expected = Map.Select(seat => snapshot.CodeOf(seat.Index, at) is not { } code || code.BreakableBy.Contains(channel));
            Assert.Equal(expected, snapshot.AvailableTo(channel, at, forAccessNeeds: true));
            Assert.Equal(Map.Seats, snapshot.AvailableTo(RequestOptions.House, at));
        }
    }

    [Fact]
    public void Snapshot_CodesThatEndTogether_ReleasesThemInTheOrderOfTheirIds()
    {
        var inventory = New(out var clock);
        foreach (var (id, minutes) in new[] { ("b", 5), ("c", 3), ("a", 5), ("d", 9) })
        {
            inventory.DefineCode(new HoldCode { Id = new HoldCodeId(id), Until = clock.Now + TimeSpan.FromMinutes(minutes) });
            inventory.PaintCode(new HoldCodeId(id), Places("A1"), CodePaintMode.Below);
        }

        var version = inventory.Version;
        clock.Advance(TimeSpan.FromMinutes(6));
        inventory.SettleDue();

        Assert.Equal(["c", "a", "b"], inventory.EventsAfter(version).ToArray().Select(static logged => logged.CodeId.Value));
    }

    [Fact]
    public void DefineCode_WithAnotherPriority_MovesItsLayer()
    {
        var inventory = New(out var clock);
        foreach (var (id, priority) in new[] { ("low", 1), ("high", 5) })
        {
            inventory.DefineCode(new HoldCode { Id = new HoldCodeId(id), Priority = priority });
            inventory.PaintCode(new HoldCodeId(id), Places("A1"));
        }

        Assert.Equal("high", inventory.Snapshot().CodeOf(Seat("A1"), clock.Now)!.Id.Value);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("low"), Priority = 9 });

        Assert.Equal(["low", "high"], inventory.Snapshot().CodeLayers.Select(static layer => layer.Code.Value));
        Assert.Equal("low", inventory.Snapshot().CodeOf(Seat("A1"), clock.Now)!.Id.Value);
    }

    [Fact]
    public void PaintCode_MoreOfTheSameCode_JoinsTheLayerThatLiesBeside()
    {
        var inventory = New(out _);
        foreach (var id in new[] { "a", "b", "c" })
        {
            inventory.DefineCode(new HoldCode { Id = new HoldCodeId(id) });
            inventory.PaintCode(new HoldCodeId(id), Places("A1", "A2", "A3"));
        }

        inventory.PaintCode(new HoldCodeId("c"), Places("A4"));
        inventory.PaintCode(new HoldCodeId("a"), Places("A5"), CodePaintMode.Below);
        inventory.PaintCode(new HoldCodeId("a"), Places("A3"));

        Assert.Equal(
            ["a A3", "c A1 A2 A3 A4", "b A1 A2 A3", "a A1 A2 A5"],
            inventory.Snapshot().CodeLayers.Select(static layer =>
                $"{layer.Code} {string.Join(' ', layer.Seats.ToIds().Select(static id => id.Value).Order(StringComparer.Ordinal))}"));
    }

    [Fact]
    public void EraseCode_OfAreas_GivesTheirPlacesBack()
    {
        var inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("donor") });
        inventory.PaintCode(new HoldCodeId("donor"), PlaceSelection.Of([], [new AreaCount(Lounge, 2), new AreaCount(Floor, 5)]));
        Assert.Equal([Floor, Lounge], inventory.Snapshot().CodeLayers[0].Areas.Select(static area => area.Area));
        Assert.Equal((15, 4),
            (inventory.Snapshot().AvailableTo(Web, Floor, clock.Now), inventory.Snapshot().AvailableTo(Web, Lounge, clock.Now)));

        inventory.EraseCode(new HoldCodeId("donor"), PlaceSelection.Of(Floor, 1));

        Assert.Equal((20, 4),
            (inventory.Snapshot().AvailableTo(Web, Floor, clock.Now), inventory.Snapshot().AvailableTo(Web, Lounge, clock.Now)));
    }

    [Fact]
    public void ChangePlan_WithoutAnAreaUnderACode_ForgetsItsPart()
    {
        var inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("donor") });
        inventory.PaintCode(new HoldCodeId("donor"), PlaceSelection.Of([], [new AreaCount(Lounge, 2), new AreaCount(Floor, 5)]));
        var hall = Hall();

        Assert.True(inventory.ChangePlan(new PlanId("v2"),
            SeatEngine.Maps.SeatMap.Compile(hall with { Areas = [hall.Areas[0]] })).Succeeded);

        Assert.Equal([new AreaCount(Floor, 5)], inventory.Snapshot().CodeLayers[0].Areas.ToArray());
        Assert.Equal(15, inventory.Snapshot().AvailableTo(Web, Floor, clock.Now));
    }

    [Fact]
    public void Add_ByAChannelThatMayNotSell_IsNotAllowed()
    {
        var inventory = New(out _);
        var web = new HoldOptions { Channel = Web };
        var hold = inventory.Hold(Places("A1", "A2"), web).Token;
        Assert.True(inventory.Add(hold, Places("A3"), web).Succeeded);
        inventory.DefineChannel(new ChannelRights { Channel = Web, MaySell = false });

        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Add(hold, Places("A4"), web).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Move(hold, Places("A1"), Places("A4"), web).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Hold(Places("A1"), web).Outcome);
        Assert.Equal(InventoryOutcome.NotAllowed, inventory.ChangePlan(new PlanId("v2"), Map, web).Outcome);
        Assert.True(inventory.Take(hold, Places("A1"), web).Succeeded);
        Assert.True(inventory.Add(hold, Places("A5")).Succeeded);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void ReleaseAccessible_WhenTheGeneralPlacesAreGone_FollowsTheRule(bool bySection, bool byHouse, bool released)
    {
        var inventory = New(out var clock);
        inventory.ReleaseAccessible(new AccessibleRelease(WhenSectionSoldOut: bySection, WhenHouseSoldOut: byHouse));
        var general = Map.Seats - Map.AccessiblePlaces;
        inventory.Sell(PlaceSelection.Of((general & Map.InSection(new SectionId("STALLS"))).ToIds()), new OrderId("O"));

        Assert.Equal(bySection, inventory.Snapshot().KeptAccessible(clock.Now).IsEmpty);
        inventory.Sell(Places("L1", "L2", "L3", "L4"), new OrderId("O"));
        Assert.Equal(released, inventory.Snapshot().KeptAccessible(clock.Now).IsEmpty);

        var instant = clock.Now + TimeSpan.FromHours(1);
        inventory.ReleaseAccessible(new AccessibleRelease(At: instant));
        Assert.Equal(Map.AccessiblePlaces, inventory.Snapshot().KeptAccessible(instant - TimeSpan.FromTicks(1)));
        Assert.True(inventory.Snapshot().KeptAccessible(instant).IsEmpty);
    }
}
