using System.Collections.Immutable;
using CookbookSample.Recipes;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class InventoryTests
{
    private static readonly ChannelId Web = new("web");

    [Fact]
    public void ACartThatRunsOut_AfterItsTime_CannotBeSold() =>
        Assert.Equal(InventoryOutcome.HoldExpired, Inventory.ACartThatRunsOut(new RecipePage()).Transaction!.Outcome);

    [Fact]
    public void TwoBuyersWantTheSameSeats_TheSecond_IsToldEachSeat()
    {
        var second = Inventory.TwoBuyersWantTheSameSeats(new RecipePage());

        Assert.False(second.Succeeded);
        Assert.Equal(second.Offer.Places.Seats, second.Result.InTheWay.Select(place => place.Place.Seat));
        Assert.All(second.Result.InTheWay, place => Assert.Equal(PlaceObstacle.Held, place.Obstacle));
    }

    [Fact]
    public void PaymentDoesNotRunOut_LongAfterTheHold_IsSold() =>
        Assert.Equal(InventoryOutcome.Done, Inventory.PaymentDoesNotRunOut(new RecipePage()).Transaction!.Outcome);

    [Fact]
    public void HouseSeatsReleasedAtNoon_BeforeAndAfter_AreKeptAndFree()
    {
        var now = Inventory.HouseSeatsReleasedAtNoon(new RecipePage()).Snapshot();
        var noon = House.Morning.AddHours(2);

        Assert.Equal(8, (now.AvailableTo(Web, noon) - now.AvailableTo(Web, noon.AddTicks(-1))).Count);
        Assert.Equal(now.AvailableTo(Web, noon), now.AvailableTo(new ChannelId("box office"), House.Morning));
    }

    [Fact]
    public void APartnersOwnSeats_Channel_HoldsNothingElse()
    {
        RecipePage page = new();
        var now = Inventory.APartnersOwnSeats(page).Snapshot();

        Assert.Equal(2, now.HeldCount);
        Assert.All(now.Held.ToIds(), seat => Assert.StartsWith("1C-", seat.Value, StringComparison.Ordinal));
        Assert.EndsWith("others': False. Nothing was changed: SC-A-107 is not open to the channel.\n", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SentTwiceDoneOnce_SecondAnswer_IsTheFirst()
    {
        var (first, again) = Inventory.SentTwiceDoneOnce(new RecipePage());

        Assert.True(first.Succeeded && again.Succeeded);
        Assert.Equal(first.Token, again.Token);
        Assert.Equal(first.Version, again.Version);
    }

    [Fact]
    public void TwoPartiesTradeSeats_Orders_HaveEachOthersSeats()
    {
        var after = Inventory.TwoPartiesTradeSeats(new RecipePage());

        Assert.Equal(PlaceSelection.Of(new SeatId("S-H-8"), new("S-H-9")), after.PlacesOf(new OrderId("ORDER-1")));
        Assert.Equal(PlaceSelection.Of(new SeatId("S-H-1"), new("S-H-2")), after.PlacesOf(new OrderId("ORDER-2")));
        Assert.Equal(4, after.SoldCount);
    }

    [Fact]
    public void ASubscriberOffersSeatsForResale_AfterTheSale_TheBuyerHasThem()
    {
        var after = Inventory.ASubscriberOffersSeatsForResale(new RecipePage());

        Assert.Equal(2, after.PlacesOf(new OrderId("ORDER-1")).Count);
        Assert.True(after.PlacesOf(new OrderId("SUBSCRIPTION-7")).IsEmpty);
        Assert.True(after.ForResale.IsEmpty);
    }

    [Fact]
    public void BalanceTheDay_Drawers_HoldWhatWasTaken()
    {
        var day = Inventory.BalanceTheDay(new RecipePage());

        Assert.Equal([House.Usd(112), House.Usd(56), House.Usd(28)], day.Tenders.Select(line => line.Amount));
        Assert.Equal(["counter 1", "counter 1", "counter 2"], day.Tenders.Select(line => line.Actor.Value));
    }

    [Fact]
    public void TheHouseAsItWasLastNight_Replay_KnowsNothingOfToday()
    {
        var lastNight = Inventory.TheHouseAsItWasLastNight(new RecipePage());

        Assert.Equal(21, lastNight.SoldCount);
        Assert.All(lastNight.Sold.ToArray(), seat => Assert.Equal(House.Morning, lastNight.TicketOf(seat)!.SoldAt));
    }

    [Fact]
    public void HowTheHouseSoldDayByDay_FourDays_AddUp()
    {
        var days = Inventory.HowTheHouseSoldDayByDay(new RecipePage());

        Assert.Equal([21, 9, 6, 27], days.Select(day => day.Sold));
        Assert.Equal(63, days[^1].SoldByThen);
        Assert.Equal(63 / 99m, days[^1].Share);
    }
}
