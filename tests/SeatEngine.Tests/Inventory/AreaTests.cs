using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class AreaTests
{
    [Fact]
    public void Block_MoreThanIsLeft_SaysHowManyAreMissing()
    {
        var inventory = New(out _);
        inventory.Sell(PlaceSelection.Of(Floor, 8), new OrderId("O"));

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.TooFewLeft, 3),
            Assert.Single(inventory.Block(PlaceSelection.Of(Floor, 15)).InTheWay));
        Assert.True(inventory.Block(PlaceSelection.Of(Floor, 12)).Succeeded);
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.NotInState, 2),
            Assert.Single(inventory.Unblock(PlaceSelection.Of(Floor, 14)).InTheWay));
        Assert.True(inventory.Unblock(PlaceSelection.Of(Floor, 5)).Succeeded);
        Assert.Equal(new AreaCounts(20, 0, 8, 7), inventory.Snapshot().CountsOf(Floor));
    }

    [Fact]
    public void Take_MoreThanIsHeld_SaysHowManyAreMissing()
    {
        var inventory = New(out _);
        var hold = inventory.Hold(PlaceSelection.Of([new SeatId("A1")], [new AreaCount(Floor, 3)]));

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.NotInHold, 2),
            Assert.Single(inventory.Take(hold.Token, PlaceSelection.Of(Floor, 5)).InTheWay));
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Lounge), PlaceObstacle.NotInHold, 6),
            Assert.Single(inventory.Take(hold.Token, PlaceSelection.Of(Lounge, 6)).InTheWay));
        Assert.True(inventory.Take(hold.Token, PlaceSelection.Of(Floor, 2)).Succeeded);
        Assert.Equal(1, inventory.Snapshot().CountsOf(Floor).Held);
    }

    [Fact]
    public void Hold_AgainstTheRulesOfAnArea_SaysHowManyAreMissing()
    {
        var hall = Hall();
        var map = SeatMap.Compile(hall with { Areas = [hall.Areas[0] with { MinOccupancy = 3 }, hall.Areas[1]] });
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Time = new FakeTimeProvider() });

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.OutsideOccupancy, 2),
            Assert.Single(inventory.Hold(PlaceSelection.Of(Floor, 1)).InTheWay));
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Floor), PlaceObstacle.OutsideOccupancy, 1),
            Assert.Single(inventory.Hold(PlaceSelection.Of(Floor, 9)).InTheWay));
        Assert.Equal(new PlaceInTheWay(PlaceId.Of(Lounge), PlaceObstacle.OnlyAsAWhole, 4),
            Assert.Single(inventory.Hold(PlaceSelection.Of(Lounge, 2)).InTheWay));
        Assert.True(inventory.Hold(PlaceSelection.Of(Floor, 3)).Succeeded);
    }

    [Fact]
    public void Requests_ForAnAreaThatIsNotThere_NameIt()
    {
        var inventory = New(out _);
        var garden = new AreaId("GARDEN");

        Assert.Equal(new PlaceInTheWay(PlaceId.Of(garden), PlaceObstacle.Unknown, 4),
            Assert.Single(inventory.Hold(PlaceSelection.Of(garden, 4)).InTheWay));
        Assert.Throws<ArgumentException>("area", () => inventory.Snapshot().CountsOf(garden));
        Assert.Equal(0, inventory.Version);
    }

    [Fact]
    public void Return_TheLastPlacesOfAnOrder_ForgetsTheOrder()
    {
        var inventory = New(out _);
        inventory.Sell(PlaceSelection.Of(Floor, 3), new OrderId("O"));

        Assert.True(inventory.Return(new OrderId("O"), PlaceSelection.Of(Floor, 3)).Succeeded);

        Assert.True(inventory.Snapshot().PlacesOf(new OrderId("O")).IsEmpty);
        Assert.DoesNotContain("\"O\"", System.Text.Encoding.UTF8.GetString(inventory.Snapshot().ToUtf8Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Return_LinesOfAreas_MustSpeakOfPlacesThatComeBack()
    {
        static ReturnOptions About(AreaId area) => new() { Lines = [new(PlaceId.Of(area), default, Money.Zero(Currency.Usd), 2)] };

        Assert.Throws<ArgumentException>("options",
            () => InventoryStep.Return(new OrderId("O"), PlaceSelection.Of(Floor, 2), About(Lounge)));
        Assert.NotNull(InventoryStep.Return(new OrderId("O"),
            PlaceSelection.Of([], [new AreaCount(Floor, 2), new AreaCount(Lounge, 6)]), About(Floor)));
    }
}
