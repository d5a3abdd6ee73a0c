using System.Collections.Immutable;
using CookbookSample.Recipes;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class FindingTests
{
    [Fact]
    public void FourTogetherNearTheStage_PartlySoldHouse_SitSideBySideNearEnough()
    {
        var offer = Finding.FourTogetherNearTheStage(new RecipePage());

        Assert.True(offer.Proposal.IsTogether);
        Assert.Single(offer.Proposal.Seats.Select(offer.Proposal.Map.RowOf).Distinct());
        Assert.InRange(offer.Proposal.FocalDistance, 5, 12);
        Assert.Equal(House.Usd(4 * 124), offer.Total);
    }

    [Fact]
    public void SomethingDearerSomethingCheaper_Offers_AreWhatTheirNamesSay()
    {
        var offers = Finding.SomethingDearerSomethingCheaper(new RecipePage());

        Assert.All(offers.Offers, offer => Assert.True(offer.Total >= offers.Cheapest!.Total));
        Assert.Equal(House.Usd(78), offers.Cheapest!.Total);
        Assert.Equal(House.Usd(248), offers.Best!.Total);
        Assert.NotEqual(offers.Best.Places, offers.NearestAlternative!.Places);
    }

    [Fact]
    public void ThreeProposalsInThreeRows_EmptyHouse_DescendInQuality()
    {
        var result = Finding.ThreeProposalsInThreeRows(new RecipePage());

        Assert.Equal(3, result.Proposals.Select(proposal => proposal.Map.RowOf(proposal.Seats[0])).Distinct().Count());
        Assert.Equal(result.Proposals.OrderByDescending(proposal => proposal.Quality), result.Proposals);
    }

    [Fact]
    public void OnTheAisle_RightHand_EndsAtTheAisle()
    {
        var pair = Finding.OnTheAisle(new RecipePage());

        Assert.Equal(["S-A-5", "S-A-6"], Ids(pair));
        Assert.Equal(pair.Map.RunOf(pair.Seats[1])!.Last, pair.Seats[1]);
    }

    [Fact]
    public void NotAboveAHundredDollars_BestPair_CostsNoMore()
    {
        RecipePage page = new();
        var offer = Finding.NotAboveAHundredDollars(page);

        Assert.All(offer.Quote.Lines, line => Assert.True(line.Total <= House.Usd(100)));
        Assert.Equal(House.Usd(198), offer.Total);
        Assert.StartsWith("2239 of 2702", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NextToFriends_Pair_SitsRightBesideThem()
    {
        var pair = Finding.NextToFriends(new RecipePage());
        var before = House.Open("black-box").PartlySold(0.3).Inventory.Snapshot();
        int[] friends = [.. before.Map.Select(before.PlacesOf(new OrderId("EARLY-3")).Seats).ToArray().Select(seat => seat.Value)];

        Assert.Contains(pair.Seats, seat => friends.Contains(seat.Value - 1) || friends.Contains(seat.Value + 1));
        Assert.True(pair.IsTogether);
    }

    [Fact]
    public void WithinALineDrawnOnTheMap_Three_AreInsideTheLine()
    {
        var three = Finding.WithinALineDrawnOnTheMap(new RecipePage());

        Assert.True(three.IsTogether);
        Assert.All(three.Seats, seat => Assert.InRange(three.Map.PositionOf(seat).X, -9, -2));
        Assert.All(three.Seats, seat => Assert.InRange(three.Map.PositionOf(seat).Y, 7, 15));
    }

    [Fact]
    public void NobodyLeavesASingleSeat_WithAndWithoutTheRule_LeaveDifferentStretches()
    {
        var (kind, careless) = Finding.NobodyLeavesASingleSeat(new RecipePage());

        Assert.Equal([3], kind.LeavesBehind.ToArray());
        Assert.Equal([1, 2], careless.LeavesBehind.ToArray());
        Assert.True(careless.Quality > kind.Quality);
    }

    [Fact]
    public void AcrossTheAisleBeforeTwoRows_FiveInTwoStretches_StayInOneRow()
    {
        var result = Finding.AcrossTheAisleBeforeTwoRows(new RecipePage());

        Assert.Equal([RefusalReason.NotTogether, RefusalReason.None], result.Tried.Select(step => step.Reason));
        Assert.Single(result.Best!.Seats.Select(seat => result.Best.Map.RowOf(seat)).Distinct());
        Assert.False(result.Best.IsTogether);
    }

    [Fact]
    public void WhyThereAreNone_SingleSeats_RefusesEachStep()
    {
        var result = Finding.WhyThereAreNone(new RecipePage());

        Assert.False(result.Succeeded);
        Assert.Equal(2, result.Tried.Length);
        Assert.All(result.Tried, step => Assert.NotEmpty(step.Sentence));
    }

    [Fact]
    public void ManyBuyersNotOneRow_FourBuyers_GetDifferentGoodSeats()
    {
        var answers = Finding.ManyBuyersNotOneRow(new RecipePage());

        Assert.Distinct(answers.Select(answer => answer.Selection));
        Assert.All(answers, answer => Assert.True(answer.Quality >= 0.95));
    }

    private static IEnumerable<string> Ids(SeatProposal proposal) => proposal.Selection.Seats.Select(seat => seat.Value);
}
