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

        Assert.All(report.Lines, static line => Assert.Equal(line.Places, line.Free + line.InCarts + line.Sold + line.Complimentary
            + line.Blocked + line.Displaced + line.UnderCode.Sum(static code => code.Value)));
        Assert.Equal(Map.SeatCount + 26, report.Total().Places);
        var rowA = Assert.Single(report.Lines, static line => line is { Row: "A", Zone.Value: "P1" });
        Assert.Equal((5, 1, 1, 2), (rowA.Places, rowA.Free, rowA.Sold, rowA.Complimentary));
        Assert.Equal(KeyValuePair.Create(new HoldCodeId("press"), 1), Assert.Single(rowA.UnderCode));
        Assert.Equal(new[] { "Stalls", "Boxes", "Floor", "Lounge" }.Order(StringComparer.Ordinal),
            report.BySection().Select(static line => line.Section).Order(StringComparer.Ordinal));
        Assert.Equal(new string?[] { null, "P1", "P2" }, report.ByZone().Select(static line => line.Zone?.Value));
        var floor = report.ByZone()[2];
        Assert.Equal((20, 3, 15, 2), (floor.Places, floor.Sold, floor.Free, floor.UnderCode[0].Value));
    }

    [Fact]
    public void SellThrough_OfALog_CountsByDaysOfTheHouse()
    {
        var days = SellThrough.ByDay(Traded(out _).EventsAfter(0).ToArray(), 51, 0, Zurich);

        Assert.Equal([(new DateOnly(2030, 1, 1), 6, 0, 6), (new DateOnly(2030, 1, 2), 1, 1, 6)],
            days.Select(static day => (day.Day, day.Sold, day.Returned, day.SoldByThen)));
        Assert.Equal(6m / 51, days[1].Share);
    }

    [Fact]
    public void DayBalance_OfADay_AddsUpByWhoAndHow()
    {
        var events = Traded(out _).EventsAfter(0).ToArray();

        var first = DayBalance.Of(events, new DateOnly(2030, 1, 1), Zurich);
        var second = DayBalance.Of(events, new DateOnly(2030, 1, 2), Zurich);

        Assert.Equal(
            [("", "", "", 3, 0L), ("phone", "clerk", "adult", 1, 4550L), ("phone", "clerk", "comp", 1, 0L),
                ("phone", "clerk", "trade-out", 1, 100L)],
            first.Sales.Select(static line =>
                (line.Channel.Value, line.Actor.Value, line.PriceType.Value, line.Sold, line.Amount.MinorUnits)));
        Assert.Equal([("card", 4650L, 1)], first.Tenders.Select(static line => (line.Means.Value, line.Amount.MinorUnits, line.Payments)));
        Assert.Equal([("phone", 1, 0, 5000L), ("web", 0, 1, -4550L)],
            second.Sales.Select(static line => (line.Channel.Value, line.Sold, line.Returned, line.Amount.MinorUnits)));
        Assert.Equal([("card", 5000L), ("cash", -4550L)],
            second.Tenders.Select(static line => (line.Means.Value, line.Amount.MinorUnits)).Order());
    }

    [Fact]
    public void SeatingReport_InSum_AddsUpEveryState()
    {
        var inventory = New(out var clock);
        foreach (var (id, until) in new[] { ("press", clock.Now + TimeSpan.FromHours(1)), ("donor", default(DateTimeOffset?)) })
        {
            inventory.DefineCode(new HoldCode { Id = new HoldCodeId(id), Until = until });
        }

        inventory.PaintCode(new HoldCodeId("press"), PlaceSelection.Of([new SeatId("A1"), new SeatId("B10")], [new AreaCount(Floor, 2)]));
        inventory.PaintCode(new HoldCodeId("donor"), PlaceSelection.Of([new SeatId("A2"), new SeatId("B9")], [new AreaCount(Floor, 3)]));
        inventory.Hold(PlaceSelection.Of([new SeatId("A3"), new SeatId("A4"), new SeatId("BW1")], [new AreaCount(Floor, 3)]));
        inventory.Sell(PlaceSelection.Of([new SeatId("A5"), new SeatId("A6"), new SeatId("B4")], [new AreaCount(Floor, 4)]),
            new OrderId("O"));
        inventory.Sell(Places("A7", "B5"), new OrderId("O"), new SaleOptions { Lines = [Line("A7", "comp", 0), Line("B5", "comp", 0)] });
        inventory.Block(PlaceSelection.Of([new SeatId("A8"), new SeatId("A9"), new SeatId("B6")], [new AreaCount(Floor, 5)]));
        var snapshot = inventory.Snapshot();

        var now = SeatingReport.Of(snapshot, null, clock.Now);
        var later = SeatingReport.Of(snapshot, null, clock.Now + TimeSpan.FromHours(1));

        // Of the 51 places two rows have 21, the box 4, the floor 20, the lounge 6.
        var total = now.Total();
        Assert.Equal((51, 6, 7, 2, 8, 3, 16),
            (total.Places, total.InCarts, total.Sold, total.Complimentary, total.Blocked, total.Displaced, total.Free));
        Assert.Equal([("donor", 5), ("press", 4)], total.UnderCode.Select(static code => (code.Key.Value, code.Value)));
        var stalls = now.BySection().Single(static line => line.Section == "Stalls");
        Assert.Equal((21, 3, 3, 2, 3, 3, 3),
            (stalls.Places, stalls.InCarts, stalls.Sold, stalls.Complimentary, stalls.Blocked, stalls.Displaced, stalls.Free));
        var floor = later.Lines.Single(static line => line.Section == "Floor");
        Assert.Equal((5, "donor", 3), (floor.Free, Assert.Single(floor.UnderCode).Key.Value, floor.UnderCode[0].Value));
        Assert.Throws<ArgumentException>("zones",
            () => SeatingReport.Of(snapshot, ZoneMap.Paint(SeatMap.Compile(Hall()), [], []), clock.Now));
    }

    [Fact]
    public void SeatingReport_OfARowInSeveralZones_HasALineForEachInTheirOrder()
    {
        var zones = ZoneMap.Paint(
            Map,
            [
                KeyValuePair.Create(new PriceZoneId("P2"), Map.Select(Places("A1", "A2").Seats)),
                KeyValuePair.Create(new PriceZoneId("P1"), Map.Select(Places("A5").Seats)),
            ],
            []);

        var report = SeatingReport.Of(New(out var clock).Snapshot(), zones, clock.Now);

        Assert.Equal([(null, 7), ("P1", 1), ("P2", 2)],
            report.Lines.Where(static line => line.Row == "A").Select(static line => (line.Zone?.Value, line.Places)));
        Assert.Equal(new string?[] { null, "P1", "P2" }, report.ByZone().Select(static line => line.Zone?.Value));
    }

    [Fact]
    public void DayBalance_OfManyHands_IsInTheOrderOfChannelClerkAndMeans()
    {
        var inventory = New(out _);
        foreach (var channel in new[] { Web, Phone })
        {
            inventory.DefineChannel(new ChannelRights { Channel = channel, MaySellStraight = true });
        }

        var seat = 0;
        foreach (var (channel, clerk, type, means, cents) in new[] { (Web, "b", "adult", "card", 10L), (Phone, "b", "adult", "card", 20),
            (Phone, "a", "child", "card", 30), (Phone, "a", "adult", "cash", 40), (Phone, "a", "adult", "card", 50),
            (Phone, "a", "adult", "card", 60) })
        {
            var id = $"A{++seat}";
            Assert.True(inventory.Sell(Places(id), new OrderId("O"), new SaleOptions
            {
                Channel = channel,
                Actor = new ActorId(clerk),
                Lines = [Line(id, type, cents)],
                Tenders = [new Tender(new TenderId(means), new Money(cents, Currency.Usd))],
            }).Succeeded);
        }

        var balance = DayBalance.Of(inventory.EventsAfter(0).ToArray(), new DateOnly(2030, 1, 1), Zurich);

        Assert.Equal(
            [("phone", "a", "adult", 3, 150L), ("phone", "a", "child", 1, 30), ("phone", "b", "adult", 1, 20),
                ("web", "b", "adult", 1, 10)],
            balance.Sales.Select(static line =>
                (line.Channel.Value, line.Actor.Value, line.PriceType.Value, line.Sold, line.Amount.MinorUnits)));
        Assert.Equal(
            [("phone", "a", "card", 3, 140L), ("phone", "a", "cash", 1, 40), ("phone", "b", "card", 1, 20), ("web", "b", "card", 1, 10)],
            balance.Tenders.Select(static line =>
                (line.Channel.Value, line.Actor.Value, line.Means.Value, line.Payments, line.Amount.MinorUnits)));
    }

    private static HouseDesk Traded(out SeatEngine.Testing.FakeTimeProvider clock)
    {
        var inventory = New(out clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("press") });
        inventory.DefineChannel(new ChannelRights { Channel = Phone, MaySellStraight = true });
        inventory.DefineChannel(new ChannelRights { Channel = Web, MayChangeOrders = true });
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

    private static SaleLine Line(string seat, string type, long cents) =>
        new(PlaceId.Of(new SeatId(seat)), new PriceTypeId(type), new Money(cents, Currency.Usd));
}
