using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class ReportTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.CreateCustomTimeZone("house", TimeSpan.FromHours(1), "house", "house");

    [Fact]
    public void SeatingReport_OfASnapshot_CountsEachPlaceOnce()
    {
        var inventory = Traded(out var clock);
        var zones = ZoneMap.Paint(
            Map,
            [KeyValuePair.Create(new PriceZoneId("P1"), Map.Select(Places("A1", "A2", "A3", "A4", "A5").Seats))],
            [KeyValuePair.Create(Floor, new PriceZoneId("P2"))]);

        var report = SeatingReport.Of(inventory.Snapshot(), zones, clock.Now, new PriceTypeId("trade-out"));

        Assert.All(report.Lines, static line => Assert.Equal(line.Places, line.Free + line.InCarts + line.Sold + line.Complimentary + line.Blocked + line.Displaced + line.UnderCode.Sum(static code => code.Value)));
        Assert.Equal(Map.SeatCount + 26, report.Total().Places);
        var rowA = Assert.Single(report.Lines, static line => line is { Row: "A", Zone.Value: "P1" });
        Assert.Equal((5, 1, 1, 2), (rowA.Places, rowA.Free, rowA.Sold, rowA.Complimentary));
        Assert.Equal(KeyValuePair.Create(new HoldCodeId("press"), 1), Assert.Single(rowA.UnderCode));
        Assert.Equal(new[] { "Stalls", "Boxes", "Floor", "Lounge" }.Order(StringComparer.Ordinal), report.BySection().Select(static line => line.Section).Order(StringComparer.Ordinal));
        Assert.Equal(new string?[] { null, "P1", "P2" }, report.ByZone().Select(static line => line.Zone?.Value));
        var floor = report.ByZone()[2];
        Assert.Equal((20, 3, 15, 2), (floor.Places, floor.Sold, floor.Free, floor.UnderCode[0].Value));
    }

    [Fact]
    public void SellThrough_OfALog_CountsByDaysOfTheHouse()
    {
        var days = SellThrough.ByDay(Traded(out _).EventsAfter(0).ToArray(), 51, 0, Zurich);

        Assert.Equal([(new DateOnly(2030, 1, 1), 6, 0, 6), (new DateOnly(2030, 1, 2), 1, 1, 6)], days.Select(static day => (day.Day, day.Sold, day.Returned, day.SoldByThen)));
        Assert.Equal(6m / 51, days[1].Share);
    }

    [Fact]
    public void DayBalance_OfADay_AddsUpByWhoAndHow()
    {
        var events = Traded(out _).EventsAfter(0).ToArray();

        var first = DayBalance.Of(events, new DateOnly(2030, 1, 1), Zurich);
        var second = DayBalance.Of(events, new DateOnly(2030, 1, 2), Zurich);

        Assert.Equal(
            [("", "", "", 3, 0L), ("phone", "clerk", "adult", 1, 4550L), ("phone", "clerk", "comp", 1, 0L), ("phone", "clerk", "trade-out", 1, 100L)],
            first.Sales.Select(static line => (line.Channel.Value, line.Actor.Value, line.PriceType.Value, line.Sold, line.Amount.MinorUnits)));
        Assert.Equal([("card", 4650L, 1)], first.Tenders.Select(static line => (line.Means.Value, line.Amount.MinorUnits, line.Payments)));
        Assert.Equal([("phone", 1, 0, 5000L), ("web", 0, 1, -4550L)], second.Sales.Select(static line => (line.Channel.Value, line.Sold, line.Returned, line.Amount.MinorUnits)));
        Assert.Equal([("card", 5000L), ("cash", -4550L)], second.Tenders.Select(static line => (line.Means.Value, line.Amount.MinorUnits)).Order());
    }

    private static SeatInventory Traded(out SeatEngine.Testing.FakeTimeProvider clock)
    {
        var inventory = New(out clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press") });
        inventory.DefineChannel(new ChannelRights { Channel = Phone, MaySellStraight = true });
        inventory.PaintCode(new HoldCodeId("press"), PlaceSelection.Of([new SeatId("A4")], [new AreaCount(Floor, 2)]));
        inventory.Sell(Places("A1", "A2", "A3"), new OrderId("O1"), new SaleOptions
        {
            Channel = Phone,
            Actor = new ActorId("clerk"),
            Lines = [Line("A1", "adult", 4550), Line("A2", "comp", 0), Line("A3", "trade-out", 100)],
            Tenders = [new Tender(new TenderId("card"), new Money(4650, Currency.Usd))],
        });
        inventory.Sell(PlaceSelection.Of(Floor, 3), new OrderId("O2"));

        // Half past eleven in the evening in UTC is the next day in the house.
        clock.Advance(TimeSpan.FromHours(11.5));
        inventory.Return(new OrderId("O1"), Places("A1"), new ReturnOptions
        {
            Channel = Web,
            Lines = [Line("A1", "adult", -4550)],
            Tenders = [new Tender(new TenderId("cash"), new Money(-4550, Currency.Usd))],
        });
        inventory.Sell(Places("A1"), new OrderId("O3"), new SaleOptions
        {
            Channel = Phone,
            Actor = new ActorId("clerk"),
            Lines = [Line("A1", "adult", 5000)],
            Tenders = [new Tender(new TenderId("card"), new Money(5000, Currency.Usd))],
        });
        return inventory;
    }

    private static SaleLine Line(string seat, string type, long cents) => new(PlaceId.Of(new SeatId(seat)), new PriceTypeId(type), new Money(cents, Currency.Usd));
}
