using System.Collections.Immutable;
using CookbookSample.Recipes;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class PricingTests
{
    [Fact]
    public void TwoForOneOnWednesdays_Pair_PaysTheDearerOnWednesdayOnly()
    {
        var (wednesday, thursday) = Pricing.TwoForOneOnWednesdays(new RecipePage());

        Assert.Equal(House.Usd(28), wednesday.Total);
        Assert.Equal(House.Usd(48), thursday.Total);
        Assert.Equal([House.Usd(28), House.Usd(0)], wednesday.Lines.Select(line => line.Total));
    }

    [Fact]
    public void ACodeForFriendsOfTheHouse_Code_TakesTenOffEach()
    {
        var quote = Pricing.ACodeForFriendsOfTheHouse(new RecipePage());

        Assert.Equal(House.Usd(36), quote.Total);
        Assert.Equal(new PromoCode("FRIENDS"), Assert.Single(quote.CodesTaken));
    }

    [Fact]
    public void StudentsOnlyBesideAnAdult_ThreeForOne_IsRefused()
    {
        var quote = Pricing.StudentsOnlyBesideAnAdult(new RecipePage());

        Assert.False(quote.Succeeded);
        Assert.Equal(QuoteProblemKind.NotAccompanied, quote.Problems[0].Kind);
    }

    [Fact]
    public void FeesAndTax_Order_AddsUpToTheCent()
    {
        var quote = Pricing.FeesAndTax(new RecipePage());

        Assert.Equal(House.Usd(63.70m), quote.Total);
        Assert.Equal(House.Usd(4), quote.Ledger.Single(account => account.Account.Value == "restoration").Amount);
        Assert.Equal(quote.Total, quote.Ledger.Select(account => account.Amount).Aggregate((sum, amount) => sum + amount));
    }

    [Fact]
    public void EarlyBirds_UntilTheEndOfTheMonth_PayLess() =>
        Assert.Equal((House.Usd(23.80m), House.Usd(28)), Pricing.EarlyBirds(new RecipePage()));

    [Fact]
    public void DearerAsTheHouseFills_Prices_RiseByTiersUpToTheCeiling()
    {
        var prices = Pricing.DearerAsTheHouseFills(new RecipePage());

        Assert.Equal([House.Usd(28), House.Usd(31), House.Usd(34)], prices.ToArray());
    }

    [Fact]
    public void WhatIfRowGCostLess_Scaling_LosesEightDollarsASeat()
    {
        var scaling = Pricing.WhatIfRowGCostLess(new RecipePage());

        Assert.Equal(12, scaling.Changed.Count);
        Assert.Equal(House.Usd(-12 * 8), scaling.Difference);
    }

    [Fact]
    public void WhoSitsWhereForTheLeastMoney_Student_TakesTheDearerZone()
    {
        var match = Pricing.WhoSitsWhereForTheLeastMoney(new RecipePage());

        Assert.Equal(House.Usd(287), match.Total);
        Assert.Equal(House.Usd(64), match.Assignments.Single(one => one.Type == House.Student).Price);
    }

    [Fact]
    public void ComplimentaryWithAReason_Comp_CostsNothingAndIsCounted()
    {
        var quote = Pricing.ComplimentaryWithAReason(new RecipePage());

        Assert.True(quote.Succeeded);
        Assert.Equal(House.Usd(0), quote.Total);
        Assert.Equal(House.Usd(28), quote.Lines[0].ValueGiven);
    }

    [Fact]
    public void ADonationAtCheckout_Gift_GoesToItsOwnAccount()
    {
        var quote = Pricing.ADonationAtCheckout(new RecipePage());

        Assert.Equal(House.Usd(25), quote.Ledger.Single(account => account.Account.Value == "donations").Amount);
        Assert.Equal(House.Usd((2 * (108 + 4)) + 25), quote.Total);
    }

    [Fact]
    public void WhatTheEveningHasEarned_Report_IsAShareOfThePotential()
    {
        var report = Pricing.WhatTheEveningHasEarned(new RecipePage());

        Assert.Equal(60, report.Sold);
        Assert.Equal(House.Usd(2652), report.Potential.Total);
        Assert.Equal(report.Value.ToDecimal() / 26.52m, report.PercentOfPotential, 2);
    }
}
