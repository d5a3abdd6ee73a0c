using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

public sealed class SpacedOfferTests
{
    private static readonly PriceTypeId Adult = Evenings.Adult;
    private static readonly SeatRequest Couple = new(2) { Spacing = SpacingRule.Places(2, 1), Ladder = new(SeatSteps.Together) };

    [Fact]
    public void Offer_SoldAndHeldSeats_AreKeptAwayFromAndBlockedOnesAreNot()
    {
        var performance = Evenings.Open("mon", rows: 1, seats: 14);
        performance.Sell("other", ["A-1"]);
        performance.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-8")));
        performance.Inventory.Block(PlaceSelection.Of(new SeatId("S-A-12")), RequestOptions.House);

        var offers = performance.Offer(Couple, Adult, Adult).Offers;

        // Free and far enough are 4, 5, and, beyond 8 with its two places either side, 11, 13 and 14.
        Assert.Equal(["S-A-13 S-A-14", "S-A-4 S-A-5"], offers
            .Select(static offer => string.Join(' ', offer.Places.Seats.Select(static seat => seat.Value))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hold_OthersCameTooNear_IsRefusedAndLeavesNothingHeld()
    {
        var performance = Evenings.Open("mon", rows: 1, seats: 9);
        var offer = performance.Offer(Couple, Adult, Adult).Best!;
        var near = performance.Map.SpacedFrom(offer, Couple.Spacing!);
        performance.Sell("other", [near.Value["S-".Length..]]);

        var hold = performance.Hold(offer);

        Assert.False(hold.Succeeded);
        Assert.Equal(InventoryOutcome.PlacesInTheWay, hold.Result.Outcome);
        Assert.Equal((PlaceId.Of(near), PlaceObstacle.Sold), (hold.Result.InTheWay.Single().Place, hold.Result.InTheWay.Single().Obstacle));
        Assert.Equal(0, performance.Inventory.Snapshot().HeldCount);
        Assert.True(performance.Hold(performance.Offer(Couple, Adult, Adult).Best!).Succeeded);
    }

    [Fact]
    public void OfferSeries_OthersAtOneDate_AreKeptAwayFromThere()
    {
        var office = new BoxOffice(Evenings.Open("mon", rows: 1, seats: 9), Evenings.Open("tue", rows: 1, seats: 9));
        office.Performances[1].Sell("other", ["A-5"]);

        var offer = office.OfferSeries(new SeriesOfferRequest(new SeriesRequest(Couple), Adult, Adult)).Best!;

        Assert.True(offer.Proposal.IsSamePlaces);
        Assert.All(offer.Offers, static night =>
            Assert.All(night.Places.Seats, static seat => Assert.Contains(seat.Value, new[] { "S-A-1", "S-A-2", "S-A-8", "S-A-9" })));
    }
}
