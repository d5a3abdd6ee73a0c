using CookbookSample.Recipes;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class AccessibilityTests
{
    [Fact]
    public void WheelchairWithTwoCompanions_Party_GetsOneSpaceAndItsCompanions()
    {
        var offer = Accessibility.WheelchairWithTwoCompanions(new RecipePage());
        var map = offer.Proposal.Map;

        var space = Assert.Single(offer.Proposal.Seats, seat => map[seat].Features.HasFlag(SeatFeatures.WheelchairSpace));
        Assert.Contains(map.CompanionsOf(space)[0], offer.Proposal.Seats);
        Assert.True(offer.Proposal.IsTogether);
        Assert.Equal(House.Usd(372), offer.Total);
    }

    [Fact]
    public void WithoutAStepAtTheAisle_Pair_IsBoth()
    {
        var pair = Accessibility.WithoutAStepAtTheAisle(new RecipePage());
        var run = pair.Map.RunOf(pair.Seats[0])!;

        Assert.All(pair.Seats, seat => Assert.True(pair.Map[seat].Features.HasFlag(SeatFeatures.StepFree)));
        Assert.True(pair.Seats.Contains(run.First) || pair.Seats.Contains(run.Last));
    }

    [Fact]
    public void WhereTheHearingLoopWorks_Seat_HasALoop()
    {
        var one = Accessibility.WhereTheHearingLoopWorks(new RecipePage());

        Assert.True(one.Map[one.Seats[0]].Features.HasFlag(SeatFeatures.HearingLoop));
    }

    [Fact]
    public void ChairsTakenOutForAWheelchair_Sale_DisplacesTheChairs()
    {
        var now = Accessibility.ChairsTakenOutForAWheelchair(new RecipePage());

        Assert.Equal(["S-A-1", "S-A-2"], now.Displaced.ToIds().Select(seat => seat.Value).Order());
        Assert.Equal(1, (now.Sold & now.Map.WheelchairSpaces).Count);
        Assert.Equal(2, now.SoldCount);
    }

    [Fact]
    public void AccessiblePlacesInGeneralSale_OnlyLate_AreOnTheWeb()
    {
        var now = Accessibility.AccessiblePlacesInGeneralSale(new RecipePage()).Snapshot();
        ChannelId web = new("web");

        Assert.False(now.AvailableTo(web, House.Morning).Overlaps(now.Map.AccessiblePlaces));
        Assert.Equal(now.Map.SeatCount, now.AvailableTo(web, House.Morning, forAccessNeeds: true).Count);
        Assert.Equal(now.Map.SeatCount, now.AvailableTo(web, House.Curtain.AddHours(-1)).Count);
    }

    [Fact]
    public void TheMapInWords_Listing_TellsFreeAndSold()
    {
        var text = Accessibility.TheMapInWords(new RecipePage());

        Assert.Contains("Row C: sold 1–6, 7–12", text, StringComparison.Ordinal);
        Assert.Contains("Row F: available 1–6, 7–12", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMapThatCanBeHeard_EachSeat_HasANameWithItsPrice()
    {
        var svg = Accessibility.AMapThatCanBeHeard(new RecipePage());

        Assert.Contains("aria-label=\"Seating, row G, seat 1, end of row, available, 28.00 USD\"", svg, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Seating, row C, seat 2, sold", svg, StringComparison.Ordinal);
    }
}
