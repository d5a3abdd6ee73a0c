using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

/// <summary>Offers within a budget, by what quality is worth, near an earlier order, and of what is on sale.</summary>
public sealed class BudgetTests
{
    private static Money Usd(long cents) => new(cents, Currency.Usd);

    [Theory]
    [InlineData(80_00, "P1")]
    [InlineData(79_99, "P2")]
    [InlineData(40_00, "P2")]
    public void Offer_WithABudget_IsNeverDearer(long cents, string zone)
    {
        var result = Evenings.Open("mon").Offer(new OfferRequest(new SeatRequest(4), Evenings.Adult) { Budget = Usd(cents) });

        Assert.All(result.Offers, offer => Assert.True(offer.Total <= Usd(cents)));
        Assert.All(result.Best!.Quote.Lines, line => Assert.Equal(zone, line.Zone.Value));
    }

    [Fact]
    public void Offer_WithABudgetThatNothingIsWithin_SaysSo()
    {
        var result = Evenings.Open("mon").Offer(new OfferRequest(new SeatRequest(4), Evenings.Adult) { Budget = Usd(39_99) });

        Assert.False(result.Succeeded);
        Assert.Equal(RefusalReason.Budget, result.Search.Refusal!.Reason);
        Assert.Equal(RefusalReason.Budget, result.Reason);
        Assert.Contains("costs more than the party may spend in all", result.Explain(), StringComparison.Ordinal);
    }

    /// <summary>Five a ticket come on top: front seats for 80.00 cost 100.00, and those behind 60.00.</summary>
    [Theory]
    [InlineData(100_00, "P1", true)]
    [InlineData(99_99, "P2", true)]
    [InlineData(59_99, "", false)]
    public void Offer_WithFeesOnTop_CountsThem(long cents, string zone, bool isOffered)
    {
        var performance = Evenings.Open("mon", static book => book with
        {
            Fees = [new FeeRule { Id = new("service"), Name = "Service", Account = new("4200"), Amount = Usd(5_00) }],
        });

        var result = performance.Offer(new OfferRequest(new SeatRequest(4), Evenings.Adult) { Budget = Usd(cents) });

        Assert.Equal(isOffered, result.Succeeded);
        Assert.All(result.Offers, offer => Assert.True(offer.Total <= Usd(cents)));
        Assert.All(result.Best?.Quote.Lines ?? [], line => Assert.Equal(zone, line.Zone.Value));
        if (!isOffered)
        {
            Assert.Equal(Usd(60_00), result.OverBudget!.Total);
            Assert.StartsWith("Nothing is to be had for what may be spent; the cheapest that was found: ", result.Explain(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Offer_WhereMoneyCounts_DoesNotCrowdOutWhatIsNearlyAsGood()
    {
        var performance = Evenings.Open("mon", rows: 3);
        var request = new OfferRequest(new SeatRequest(2) { Proposals = 3 }, Evenings.Adult);

        var byQuality = performance.Offer(request).Search.Proposals;
        var byValue = performance.Offer(request with { WorthOfQuality = Usd(10_00) }).Search.Proposals;

        Assert.All(byQuality, proposal => Assert.Equal("A", performance.Map.RowOf(proposal.Seats[0]).Label));
        Assert.All(byValue, proposal => Assert.NotEqual("A", performance.Map.RowOf(proposal.Seats[0]).Label));
    }

    [Fact]
    public void Offer_NearAnEarlierOrder_LiesThere()
    {
        var performance = Evenings.Open("mon", rows: 3);
        performance.Sell("first", ["C-1", "C-2"]);

        var best = performance.Offer(new OfferRequest(new SeatRequest(2) { Weights = new SeatWeights { Near = 10 } }, Evenings.Adult)
        {
            NearOrder = new("first"),
        }).Best!;

        Assert.Equal(["S-C-3", "S-C-4"], best.Places.Seats.Select(static seat => seat.Value));
    }

    [Fact]
    public void Offer_WhereTheBestZoneIsOffSale_HasTheBestOfTheOthersFirst()
    {
        var result = Evenings.Open("mon", static book => book with
        {
            Events = [new PriceEvent { Id = new("pause"), Name = "Pause", Effect = PriceEventEffect.OffSale, Zones = [new("P1")] }],
        }).Offer(new SeatRequest(2) { Proposals = 2 }, Evenings.Adult);

        Assert.Equal(2, result.Search.Proposals.Length);
        Assert.All(result.Search.Proposals, proposal => Assert.All(proposal.Selection.Seats,
            static seat => Assert.StartsWith("S-B-", seat.Value, StringComparison.Ordinal)));
        Assert.Contains(result.Problems, static problem => problem.Kind == QuoteProblemKind.NotOnSale);
    }

    [Fact]
    public void TryPick_AboveTheBudget_IsRefusedForItAndFindsWhatItPays()
    {
        var performance = Evenings.Open("mon");
        var request = new OfferRequest(new SeatRequest(2), Evenings.Adult) { Budget = Usd(30_00) };

        var dear = performance.TryPick(request, new SeatId("S-A-3"), new SeatId("S-A-4"));
        var cheap = performance.TryPick(request, new SeatId("S-B-3"), new SeatId("S-B-4"));

        Assert.Equal(RefusalReason.Budget, dear.Pick.Faults.Single().Reason);
        Assert.Equal(RefusalReason.Budget, dear.Faults.Single().Reason);
        Assert.True(dear.Nearest!.Total <= Usd(30_00));
        Assert.True(cheap.Succeeded);
    }

    [Fact]
    public void Offer_WithABudgetInAnotherCurrency_NamesIt() => Assert.Throws<ArgumentException>("request", static () =>
        Evenings.Open("mon").Offer(new OfferRequest(new SeatRequest(2), Evenings.Adult) { Budget = new Money(1, Currency.Eur) }));
}
