using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

/// <summary>Offers of places that are free but cannot be sold say why, place by place.</summary>
public sealed class OfferProblemTests
{
    private static readonly PriceTypeId Adult = Evenings.Adult;
    private static readonly PriceTypeId Comp = new("comp");
    private static readonly PriceRuleId Pause = new("pause");

    [Fact]
    public void Offer_OfATypeThatIsOffSale_NamesTheEventAndEachPlace()
    {
        var result = Evenings.Open("mon", OffSale).Offer(new SeatRequest(2), Adult);

        Assert.False(result.Succeeded);
        Assert.Equal(RefusalReason.OffSale, result.Reason);
        Assert.All(result.Problems, static problem => Assert.Equal(
            (new PerformanceId("mon"), Adult, QuoteProblemKind.NotOnSale, Pause),
            (problem.Performance, problem.Type, problem.Kind, problem.Rule)));
        Assert.Contains(result.Problems, static problem => problem.Place.Value.StartsWith("S-A-", StringComparison.Ordinal));
        Assert.Contains(result.Problems, static problem => problem.Place.Value.StartsWith("S-B-", StringComparison.Ordinal));
        Assert.Equal(result.Problems.Length, result.Problems.Distinct().Count());
        Assert.StartsWith("Places were found, but cannot be sold as asked. " +
            "Type 'adult' is not on sale in zone 'P1' at this moment, by 'Pause' (S-A-", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Offer_OfATypeThatNobodyKnows_SaysSoOnce()
    {
        var result = Evenings.Open("mon").Offer(new SeatRequest(2), new PriceTypeId("nobody"));

        Assert.All(result.Problems, static problem => Assert.Equal((QuoteProblemKind.UnknownType, default), (problem.Kind, problem.Rule)));
        Assert.Equal(1, result.Explain().Split("There is no price type 'nobody'").Length - 1);
        Assert.Equal(RefusalReason.UnknownType, result.Reason);
    }

    [Fact]
    public void Offer_OfAComp_NeedsAReasonAndIsSoldWithOne()
    {
        var performance = Evenings.Open("mon", WithComps);
        var request = new OfferRequest(new SeatRequest(2), Comp);

        var refused = performance.Offer(request);
        Assert.All(refused.Problems, static problem => Assert.Equal(QuoteProblemKind.MissingReason, problem.Kind));
        Assert.Contains("needs a reason", refused.Explain(), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.MissingReason, refused.Reason);

        var offer = performance.Offer(request with { Terms = new BuyingTerms { Reason = "press" } }).Best!;
        Assert.All(offer.Quote.Lines, static line => Assert.Equal("press", line.Reason));
        Assert.True(offer.Total.IsZero);
    }

    [Fact]
    public void Offer_WhereOneZoneAloneIsOffSale_OffersTheOtherAndSaysWhyNotTheFirst()
    {
        var result = Evenings.Open("mon", static book => OffSale(book) with
        {
            Events = [OffSale(book).Events[0] with { Zones = [new("P2")] }],
        }).Offer(new SeatRequest(2), Adult);

        Assert.True(result.Succeeded);
        Assert.All(result.Offers, static offer => Assert.All(offer.Quote.Lines, static line => Assert.Equal("P1", line.Zone.Value)));
        Assert.All(result.Problems, static problem => Assert.StartsWith("S-B-", problem.Place.Value, StringComparison.Ordinal));
        Assert.NotEmpty(result.Problems);
        Assert.Equal(result.Best.Explain(), result.Explain());
    }

    /// <summary>A rule of the prices is a fault of a pick as one of the seats is, and the nearest that can be sold is found.</summary>
    [Fact]
    public void TryPick_WhereTheZoneIsOffSale_SaysSoAndFindsTheNearestThatIsSold()
    {
        var performance = Evenings.Open("mon", static book => OffSale(book) with
        {
            Events = [OffSale(book).Events[0] with { Zones = [new("P1")] }],
        });
        var request = new OfferRequest(new SeatRequest(2), Adult);
        Assert.True(performance.Inventory.Sell(PlaceSelection.Of(new SeatId("S-A-5")), new OrderId("O-1"),
            new SaleOptions { AsHouse = true }).Succeeded);

        var pick = performance.TryPick(request, new SeatId("S-A-3"), new SeatId("S-A-4"));
        var taken = performance.TryPick(request, new SeatId("S-A-4"), new SeatId("S-A-5"));

        Assert.False(pick.Succeeded);
        Assert.Equal([RefusalReason.OffSale], pick.Faults.Select(static fault => fault.Reason));
        Assert.Contains("by 'Pause' (S-A-3)", pick.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["S-B-3", "S-B-4"], pick.Nearest!.Places.Seats.Select(static seat => seat.Value));
        Assert.Contains("The nearest that can: ", pick.Explain(), StringComparison.Ordinal);
        Assert.Equal([RefusalReason.NotFree, RefusalReason.OffSale], taken.Faults.Select(static fault => fault.Reason));
        Assert.Equal([new("P2")], taken.Nearest!.Quote.Lines.Select(static line => line.Zone).Distinct());
    }

    [Fact]
    public void Reason_OfEachProblemOfPlacesFound_IsOneOfThePrices()
    {
        var performance = Evenings.Open("mon", static book => book with
        {
            Types = [.. book.Types, new PriceType { Id = Comp, Name = "Comp" },
                new PriceType { Id = new("web"), Name = "Web", Eligibility = new() { Channels = [new("web")] } }],
            Prices = [.. book.Prices, .. book.Prices.Where(static price => price.Type == Adult)
                .Select(static price => price with { Type = new("web") })],
        });

        Assert.Equal(RefusalReason.NoPrice, performance.Offer(new SeatRequest(2), Comp).Reason);
        Assert.Equal(RefusalReason.NotEligible, performance.Offer(new SeatRequest(2), new PriceTypeId("web")).Reason);
        Assert.Equal(RefusalReason.None, performance.Offer(new SeatRequest(2), Adult).Reason);
        Assert.Equal(RefusalReason.NotTogether, performance.Offer(new SeatRequest(9) { Ladder = new(SeatSteps.Together) }, Adult).Reason);
    }

    [Fact]
    public void Offer_BeforeTheSaleOpens_NamesTheEventThatOpensItNext()
    {
        var now = TimeProvider.System.GetUtcNow();
        var result = Evenings.Open("mon", book => book with
        {
            Events =
            [
                new PriceEvent { Id = new("presale"), Name = "Presale", Effect = PriceEventEffect.OnSale, Until = now.AddDays(-1) },
                new PriceEvent { Id = new("late"), Name = "Late", Effect = PriceEventEffect.OnSale, From = now.AddDays(9) },
                new PriceEvent { Id = new("general"), Name = "General sale", Effect = PriceEventEffect.OnSale, From = now.AddDays(2) },
            ],
        }).Offer(new SeatRequest(2), Adult);

        Assert.All(result.Problems, static problem => Assert.Equal("general", problem.Rule.Value));
    }

    [Fact]
    public void Offer_OfAGroup_SaysWhy()
    {
        var result = Evenings.Open("mon", OffSale).Offer(new GroupRequest(9), Adult);

        Assert.False(result.Succeeded);
        Assert.Equal(9, result.Problems.Length);
        Assert.Equal(RefusalReason.OffSale, result.Reason);
        Assert.Contains("by 'Pause'", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfferSeries_WhereOneDateIsOffSale_SaysWhichAndWhy()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue", OffSale));
        var request = new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Adult);

        var result = office.OfferSeries(request);
        Assert.False(result.Succeeded);
        Assert.All(result.Problems, static problem => Assert.Equal("tue", problem.Performance.Value));
        Assert.Contains("by 'Pause'", result.Explain(), StringComparison.Ordinal);

        var outcome = office.Choose(request).Performances[1];
        Assert.False(outcome.Succeeded);
        Assert.All(outcome.Problems, static problem => Assert.Equal(Pause, problem.Rule));
        Assert.StartsWith("Performance 'tue': Places were found, but", outcome.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfferSeries_WhereAllDatesAreOffSale_TellsTheDatesApart()
    {
        var office = new BoxOffice(Evenings.Open("mon", OffSale), Evenings.Open("tue", OffSale));
        var text = office.OfferSeries(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Adult)).Explain();

        Assert.Contains(" at 'mon')", text, StringComparison.Ordinal);
        Assert.Contains(" at 'tue')", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_OfATypeThatIsOffSale_SaysWhy()
    {
        var performance = Evenings.Open("mon", OffSale);
        var places = PlaceSelection.Of([new SeatId("S-B-1"), new("S-B-2")]);
        Assert.True(performance.Inventory.Sell(places, new OrderId("O-1"), new SaleOptions
        {
            AsHouse = true,
            Lines = [.. places.Seats.Select(static seat => new SaleLine(PlaceId.Of(seat), Evenings.Adult, default))],
        }).Succeeded);

        var result = performance.SuggestMoves(new MoveOfferRequest(new OrderId("O-1"), SeatComplaint.TooFar) { Swaps = false });

        Assert.False(result.Succeeded);
        Assert.Equal(places.Seats.Select(PlaceId.Of), result.Problems.Select(static problem => problem.Place));
        Assert.Contains("by 'Pause' (S-B-1 and S-B-2)", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfAProblem_IsASentenceWithItsPlace() => Assert.Equal("There is no price type 'nobody' (S-A-1).",
        new OfferProblem(new("mon"), PlaceId.Of(new SeatId("S-A-1")), new("nobody"), QuoteProblemKind.UnknownType, default,
            "There is no price type 'nobody'.").ToString());

    private static PriceBookDefinition OffSale(PriceBookDefinition book) => book with
    {
        Events = [new PriceEvent { Id = Pause, Name = "Pause", Effect = PriceEventEffect.OffSale, Types = [Adult] }],
    };

    private static PriceBookDefinition WithComps(PriceBookDefinition book) => book with
    {
        Types = [.. book.Types, new PriceType { Id = Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary }],
        Prices = [.. book.Prices, .. book.Prices.Where(static price => price.Type == Evenings.Adult)
            .Select(static price => price with { Type = Comp })],
    };
}
