using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Maps;

namespace SeatEngine.Tests.Performances;

public sealed class BoxOfficeTests
{
    private static readonly PriceTypeId Adult = new("adult");
    private static readonly PriceTypeId Student = new("student");

    [Fact]
    public void Constructor_SameIdTwice_IsRefused() =>
        Assert.Throws<ArgumentException>("performances", () => new BoxOffice(Open("mon"), Open("mon")));

    [Fact]
    public void Offer_TwoZones_MarksBestCheapestAndAlternative()
    {
        var result = Open("mon").Offer(new SeatRequest(2), Adult, Adult);
        Assert.Equal("40.00 USD", result.Best!.Total.ToString());
        Assert.Equal("20.00 USD", result.Cheapest!.Total.ToString());
        Assert.NotNull(result.BestValue);
        var other = result.NearestAlternative!;
        Assert.Empty(result.Best.Places.Seats.Intersect(other.Places.Seats));
        Assert.Contains("40.00 USD", result.Best.Explain(), StringComparison.Ordinal);
        Assert.Same(result.Best, result.Offers[0]);
    }

    [Fact]
    public void Offer_QualityWeight_DecidesWhatIsBestValue()
    {
        var performance = Open("mon");
        var seats = new SeatRequest(2);
        Assert.Equal("40.00 USD",
            performance.Offer(new OfferRequest(seats, Adult, Adult) { QualityWeight = 1 }).BestValue!.Total.ToString());
        Assert.Equal("20.00 USD",
            performance.Offer(new OfferRequest(seats, Adult, Adult) { QualityWeight = 0 }).BestValue!.Total.ToString());
    }

    [Fact]
    public void Offer_NotATypePerPerson_IsRefused() =>
        Assert.Throws<ArgumentException>("types", () => Open("mon").Offer(new SeatRequest(3), Adult, Adult));

    [Fact]
    public void Offer_OneType_IsThatOfEverybody()
    {
        var performance = Open("mon");
        var offer = performance.Offer(new SeatRequest(3), Student).Best!;
        Assert.Equal(performance.Offer(new SeatRequest(3), Student, Student, Student).Best!.Total, offer.Total);
        Assert.All(offer.Quote.Lines, static line => Assert.Equal(Student, line.Type));
        Assert.Equal(offer.Total, performance.Quote(offer.Places, [Student]).Total);
    }

    [Fact]
    public void Offer_FullHouse_SaysWhy()
    {
        var performance = Open("mon");
        Assert.True(performance.Inventory.Sell(PlaceSelection.Of(performance.Map.Seats.ToIds()), new OrderId("all"),
            SaleOptions.House).Succeeded);
        var result = performance.Offer(new SeatRequest(2), Adult, Adult);
        Assert.Empty(result.Offers);
        Assert.Null(result.Best);
        Assert.NotEmpty(result.Search.Explain());
    }

    [Fact]
    public void HoldAndSell_TwoPerformances_AreOneTransaction()
    {
        var office = new BoxOffice(Open("mon"), Open("tue"));
        var offers = office.Offer(_ => new OfferRequest(new SeatRequest(3), Adult, Adult, Student))
            .Select(static result => result.Best!).ToArray();
        var holds = office.Hold(offers);
        Assert.All(holds, static hold => Assert.True(hold.Succeeded));
        Assert.All(office.Hold(offers), static hold => Assert.False(hold.Succeeded));
        var sold = office.Sell(holds, new OrderId("O-1"), [new Tender(new TenderId("card"), offers[0].Total + offers[1].Total)]);
        Assert.True(sold.Succeeded);
        Assert.All(office.Performances, static performance => Assert.Equal(3, performance.Inventory.Snapshot().SoldCount));
        Assert.Equal(sold.Transaction!.Steps[0].Event!.Transaction, sold.Transaction.Steps[1].Event!.Transaction);
    }

    [Fact]
    public void Hold_SeatGoneAtOnePerformance_HoldsNothingAtTheOther()
    {
        var office = new BoxOffice(Open("mon"), Open("tue"));
        var offers = office.Offer(_ => new OfferRequest(new SeatRequest(2), Adult, Adult)).Select(static result => result.Best!).ToArray();
        Assert.True(office[new PerformanceId("tue")].Hold(offers[1]).Succeeded);
        Assert.All(office.Hold(offers), static hold => Assert.False(hold.Succeeded));
        Assert.Equal(0, office[new PerformanceId("mon")].Inventory.Snapshot().HeldCount);
    }

    [Fact]
    public void Exchange_ToAnotherEvening_ReturnsAndSellsTogether()
    {
        var office = new BoxOffice(Open("mon"), Open("tue"));
        var (monday, tuesday) = (office.Performances[0], office.Performances[1]);
        var order = new OrderId("O-1");
        var first = monday.Offer(new SeatRequest(2), Adult, Adult).Cheapest!;
        Assert.True(monday.Sell(monday.Hold(first), order).Succeeded);
        var wanted = tuesday.Hold(tuesday.Offer(new SeatRequest(2), Adult, Adult).Best!);
        var outcome = office.Exchange(Asked(order), wanted);
        Assert.True(outcome.Succeeded, outcome.Explain());
        Assert.Equal("20.00 USD", outcome.Event!.Change.ToString());
        Assert.Equal((0, 2), (monday.Inventory.Snapshot().SoldCount, tuesday.Inventory.Snapshot().SoldCount));
    }

    [Fact]
    public void Exchange_OrderDoesNotOwnTheSeats_ChangesNothing()
    {
        var office = new BoxOffice(Open("mon"), Open("tue"));
        var (monday, tuesday) = (office.Performances[0], office.Performances[1]);
        var first = monday.Offer(new SeatRequest(2), Adult, Adult).Best!;
        Assert.True(monday.Sell(monday.Hold(first), new OrderId("O-1")).Succeeded);
        var wanted = tuesday.Hold(tuesday.Offer(new SeatRequest(2), Adult, Adult).Best!);
        Assert.False(office.Exchange(Asked(new OrderId("O-2")), wanted).Succeeded);
        Assert.Equal((2, 0), (monday.Inventory.Snapshot().SoldCount, tuesday.Inventory.Snapshot().SoldCount));
    }

    private static OrderExchange Asked(OrderId order) =>
        new() { Order = order, Lines = [1, 2], Tickets = [], By = new OrderTerms { AsHouse = true } };

    [Fact]
    public void Sell_HoldNotGranted_IsRefused()
    {
        var performance = Open("mon");
        var offer = performance.Offer(new SeatRequest(2), Adult, Adult).Best!;
        Assert.True(performance.Hold(offer).Succeeded);
        Assert.Throws<ArgumentException>("hold", () => performance.Sell(performance.Hold(offer), new OrderId("O-1")));
    }

    [Fact]
    public void Quote_NoClockSaid_IsAsOfTheInventorysClock()
    {
        var map = Open("mon").Map;
        var clock = new FakeTimeProvider();
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Time = clock });
        var performance = new Performance(inventory, ZoneMap.OfCategories(map), Open("mon").Prices);
        var seat = PlaceSelection.Of(new SeatId("S-A-1"));
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(clock.Now, performance.Quote(seat, [Adult]).AsOf);

        var other = new FakeTimeProvider(clock.Now.AddDays(1));
        performance = new Performance(inventory, ZoneMap.OfCategories(map), Open("mon").Prices, new PerformanceOptions { Time = other });
        Assert.Equal(other.Now, performance.Quote(seat, [Adult]).AsOf);
    }

    [Fact]
    public void Quote_PlacesAndTypes_IsPricedAsOfNow()
    {
        var performance = Open("mon");
        var quote = performance.Quote(PlaceSelection.Of(new SeatId("S-A-1"), new SeatId("S-B-1")), [Adult, Student]);
        Assert.Equal("25.00 USD", quote.Total.ToString());
        Assert.Throws<ArgumentException>("types", () => performance.Quote(PlaceSelection.Of(new SeatId("S-A-1")), [Adult, Adult]));
    }

    [Fact]
    public void Offer_TableSoldAsAWhole_ChargesEveryChair()
    {
        var table = new HallTable { Label = "T", Seats = Lines.Row("T", "xxxxxx", 0).Seats, Booking = BookingMode.Whole };
        var hall = Lines.Hall(new Section { Id = new("S"), Name = "Cabaret", Tables = [table], Category = new PriceZoneId("P1") });
        var offer = Open("mon", hall).Offer(new SeatRequest(4), Student, Adult, Adult, Adult).Best!;
        Assert.Equal(6, offer.Places.Count);
        Assert.Equal("90.00 USD", offer.Total.ToString());
    }

    private static Performance Open(string id)
    {
        var front = Lines.Row("A", "xxxxxxxx", 0) with { Category = new PriceZoneId("P1") };
        var back = Lines.Row("B", "xxxxxxxx", 1) with { Category = new PriceZoneId("P2") };
        return Open(id, Lines.Hall(front, back));
    }

    private static Performance Open(string id, Hall hall)
    {
        var map = SeatMap.Compile(hall with
        {
            Categories = [new Category { Id = new("P1"), Name = "Front" }, new Category { Id = new("P2"), Name = "Back" }],
        });
        var layer = new PriceLayerId("ticket");
        var usd = Currency.Usd;
        ZonePrice Price(string zone, PriceTypeId type, long cents) => new(new PriceZoneId(zone), type, layer, new Money(cents, usd));
        var book = PriceBook.Of(new PriceBookDefinition
        {
            Name = "Evening",
            Currency = usd,
            Zones = [new PriceZone(new("P1"), "Front"), new PriceZone(new("P2"), "Back")],
            Types = [new PriceType { Id = Adult, Name = "Adult" }, new PriceType { Id = Student, Name = "Student" }],
            Layers = [new PriceLayer(layer, "Ticket", new LedgerAccount("tickets"))],
            Prices = [Price("P1", Adult, 2000), Price("P2", Adult, 1000), Price("P1", Student, 1000), Price("P2", Student, 500)],
        });
        return new Performance(new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId(id) }),
            ZoneMap.OfCategories(map), book);
    }
}
