using CookbookSample.Recipes;
using SeatEngine.Allocation;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class SeveralPerformancesTests
{
    [Fact]
    public void TheSameSeatsForSixConcerts_Pair_IsAtAllSix()
    {
        RecipePage page = new();
        var offer = SeveralPerformances.TheSameSeatsForSixConcerts(page);

        Assert.True(offer.Proposal.IsSamePlaces);
        Assert.Single(offer.Offers.Select(night => night.Places).Distinct());
        Assert.Equal(House.Usd(6 * 2 * 124), offer.Total);
        Assert.EndsWith("held at 6 concerts, sold: True\n", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhichEveningIsBest_ThreeEvenings_AreTold()
    {
        var choice = SeveralPerformances.WhichEveningIsBest(new RecipePage());

        Assert.Equal(["Tuesday", "Wednesday", "Thursday"], choice.Performances.Select(evening => evening.Performance.Value));
        Assert.NotEqual(NightSeating.Together, choice.Performances[0].Outcome.Seating);
        Assert.Equal("Wednesday", choice.Soonest!.Performance.Value);
        Assert.Equal("Thursday", choice.Best!.Performance.Value);
    }

    [Fact]
    public void ExchangeWithTheDifferenceExplained_Upgrade_CostsTheDifferenceAndNoFee()
    {
        var exchange = SeveralPerformances.ExchangeWithTheDifferenceExplained(new RecipePage());

        Assert.True(exchange.Succeeded);
        Assert.Equal(House.Usd(198 - 108), exchange.Event!.Change);
        Assert.Empty(exchange.Event.Charges);
    }

    [Fact]
    public void ASubscriptionProratedToTheCent_Shares_FollowThePricesAndAddUp()
    {
        var quote = SeveralPerformances.ASubscriptionProratedToTheCent(new RecipePage());

        Assert.Equal([House.Usd(94.22m), House.Usd(94.21m), House.Usd(121.57m)], quote.Parts.Select(part => part.Amount));
        Assert.Equal(House.Usd(310), quote.Total);
    }

    [Fact]
    public void ABetterPlaceAfterAComplaint_Moves_AreNearerAtTheSamePrice()
    {
        var advice = SeveralPerformances.ABetterPlaceAfterAComplaint(new RecipePage());

        Assert.Equal(2, advice.Moves.Length);
        Assert.All(advice.Moves, move => Assert.Equal(Money.Zero(Currency.Usd), move.PriceDifference));
        Assert.All(advice.Moves, move => Assert.True(move.Offer.Places.Seats.All(seat => seat.Value[2] < 'G')));
    }
}
