using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

public sealed class PerformanceMovesTests
{
    private static readonly OrderId Order = new("O-1");

    [Fact]
    public void SuggestMoves_PillarInAMixedHouse_OffersPlacesOfTheSamePriceOnly()
    {
        var performance = Evenings.Open("mon", 3, change: Pillar);
        performance.Sell("O-1", ["B-4", "B-5"]);
        var result = performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.RestrictedView));
        Assert.NotEmpty(result.Moves);
        Assert.All(result.Moves, static move => Assert.Equal("0.00 USD", move.PriceDifference.ToString()));
        Assert.All(result.Moves, static move =>
            Assert.DoesNotContain(move.Offer.Places.Seats, static seat => seat.Value.StartsWith("S-A", StringComparison.Ordinal)));
    }

    [Fact]
    public void SuggestMoves_GivenPrice_OffersDearerAndCheaperPlaces()
    {
        var performance = Evenings.Open("mon", 3, change: Pillar);
        performance.Sell("O-1", ["B-4", "B-5"]);
        var usd = Currency.Usd;
        var dearer = performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar) { MostExtra = new Money(2000, usd) });
        Assert.Contains(dearer.Moves, static move => move.PriceDifference.ToString() == "20.00 USD");
        Assert.Empty(performance
            .SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar) { MostExtra = new Money(1999, usd) }).Moves);
        performance.Sell("O-2", ["A-2", "A-3"]);
        var request = new MoveOfferRequest(new OrderId("O-2"), SeatComplaint.TooNear);
        Assert.Empty(performance.SuggestMoves(request).Moves);
        Assert.Equal("-20.00 USD", performance.SuggestMoves(request with { Cheaper = true }).Moves[0].PriceDifference.ToString());
    }

    [Fact]
    public void SuggestMoves_CarriedOutByAnExchange_LeavesTheBooksRight()
    {
        var performance = Evenings.Open("mon", 3, change: Pillar);
        var office = new BoxOffice(performance);
        var house = new OrderTerms { AsHouse = true };
        var sold = office.Sell(new OrderCart
        {
            Terms = house,
            Tickets = [.. new[] { "S-B-4", "S-B-5" }.Select(seat =>
                new QuoteTicket(PlaceId.Of(new SeatId(seat)), Evenings.Adult) { Performance = performance.Id })],
        }, Order);
        var move = performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.RestrictedView)).Moves[0];

        // One of the two keeps the seat.
        Assert.Equal("S-B-4", Assert.Single(move.GivenUp.Seats).Value);
        Assert.Equal("S-B-6", Assert.Single(move.Offer.Places.Seats).Value);
        var hold = Assert.Single(office.Hold([move.Offer]));
        Assert.True(hold.Succeeded);
        var outcome = office.Exchange(new OrderExchange
        {
            Order = Order,
            Lines = [.. sold.Order!.Lines.Where(line => move.GivenUp.Seats.Contains(line.Place.Seat)).Select(static line => line.Number)],
            Tickets = [],
            By = house,
        }, hold);
        Assert.True(outcome.Succeeded, outcome.Explain());
        Assert.True(outcome.Event!.Change.IsZero);
        AssertBooks(performance, Order, "S-B-5", "S-B-6");
        Assert.Equal((2, 0), (performance.Inventory.Snapshot().SoldCount, performance.Inventory.Snapshot().HeldCount));
    }

    [Fact]
    public void SuggestMoves_SwapCarriedOut_LeavesTheBooksRight()
    {
        var performance = Evenings.Open("mon", 3, change: static seat => seat.Id.Value.StartsWith("S-C", StringComparison.Ordinal)
            ? seat with { Features = SeatFeatures.StepFree } : seat);
        performance.Sell("O-1", ["B-4", "B-5"]);
        performance.Sell("front", [.. Enumerable.Range(1, 8).Select(static seat => $"A-{seat}")]);
        performance.Sell("O-2", ["C-4", "C-5"]);
        performance.Sell("sides", ["C-1", "C-2", "C-3", "C-6", "C-7", "C-8"], Evenings.Student);
        var result = performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.StepFreeNeeded));
        Assert.Empty(result.Moves);
        var swap = Assert.Single(result.Swaps);
        Assert.Equal("O-2", swap.OtherOrder.Value);
        Assert.EndsWith("at the same price.", swap.Explain(), StringComparison.Ordinal);
        Assert.True(performance.Inventory.Execute(swap.Step(RequestOptions.House)).Succeeded);
        AssertBooks(performance, Order, "S-C-4", "S-C-5");
        AssertBooks(performance, new OrderId("O-2"), "S-B-4", "S-B-5");
    }

    [Fact]
    public void SuggestMoves_SwapOfAnotherPriceOrForResale_IsNotOffered()
    {
        var performance = Evenings.Open("mon", 2, change: static seat => seat.Id.Value.StartsWith("S-B", StringComparison.Ordinal)
            ? seat with { Features = SeatFeatures.StepFree } : seat);
        performance.Sell("O-1", ["A-4", "A-5"]);
        performance.Sell("O-2", ["B-4", "B-5"]);
        Assert.Empty(performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.StepFreeNeeded) { Cheaper = true }).Swaps);
        Assert.Empty(performance.SuggestMoves(new MoveOfferRequest(new OrderId("O-2"), SeatComplaint.TooFar)).Swaps);
    }

    [Fact]
    public void SuggestMoves_TypesOfTheParty_ArePricedEach()
    {
        var performance = Evenings.Open("mon", 3);
        performance.Sell("O-1", ["C-4", "C-5"], Evenings.Student);
        var move = performance.SuggestMoves(new MoveOfferRequest(Order,
            SeatComplaint.TooFar)
        { MostExtra = new Money(1000, Currency.Usd) }).Moves[0];
        Assert.Equal(("20.00 USD", "10.00 USD"), (move.Offer.Total.ToString(), move.PriceDifference.ToString()));
        Assert.All(move.Offer.Quote.Lines, static line => Assert.Equal(Evenings.Student, line.Type));
        Assert.EndsWith("price difference 10.00 USD.", move.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestMoves_UnknownOrderSeatsOrTypes_AreRefused()
    {
        var performance = Evenings.Open("mon");
        Assert.Throws<ArgumentException>("request", () => performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar)));
        Assert.True(performance.Inventory.Sell(PlaceSelection.Of(new SeatId("S-B-1")), Order, SaleOptions.House).Succeeded);
        Assert.Throws<ArgumentException>("request", () => performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar)));
        Assert.Throws<ArgumentException>("request", () =>
            performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar) { Seats = PlaceSelection.Of(new SeatId("S-B-2")) }));
        Assert.Throws<ArgumentException>("request",
            () => performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar) { Types = [Evenings.Adult, Evenings.Adult] }));
        Assert.Empty(performance.SuggestMoves(new MoveOfferRequest(Order, SeatComplaint.TooFar) { Types = [Evenings.Adult] }).Moves);
        Assert.Throws<ArgumentException>("complaint", () => new MoveOfferRequest(Order, SeatComplaint.None));
        Assert.Throws<ArgumentException>("order", () => new MoveOfferRequest(default, SeatComplaint.TooFar));
    }

    private static Seat Pillar(Seat seat) =>
        seat.Id.Value is "S-B-4" or "S-C-4" ? seat with { Features = SeatFeatures.RestrictedView } : seat;

    /// <summary>The order has these seats, each with what was paid, and the log replays to the same state.</summary>
    private static void AssertBooks(Performance performance, OrderId order, params string[] seats)
    {
        var snapshot = performance.Inventory.Snapshot();
        Assert.Equal(seats, snapshot.PlacesOf(order).Seats.Select(static seat => seat.Value).Order(StringComparer.Ordinal));
        foreach (var seat in seats)
        {
            Assert.True(performance.Map.TryGetIndex(new SeatId(seat), out var index));
            Assert.Equal("10.00 USD", snapshot.TicketOf(index)!.Line!.Paid.ToString());
        }

        using var saved = new MemoryStream();
        performance.Inventory.Write(saved);
        saved.Position = 0;
        Assert.True(SeatInventory.Read(saved, performance.Map).Inventory!.Snapshot().HasSameContentAs(snapshot));
    }
}
