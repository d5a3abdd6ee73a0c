using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class PriceTableTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));

    [Fact]
    public void WritePrices_ForAType_GivesThePriceOfEachSlot()
    {
        var table = Houses.Table(Map, Houses.Simple(("P1", 50), ("P2", 30)));
        var prices = new Money[Map.SlotCount];
        Array.Fill(prices, Houses.Dollars(1));
        table.WritePrices(Houses.Adult, prices);
        for (var slot = 0; slot < prices.Length; slot++)
        {
            var priced = table.TryGetPrice(new SeatIndex(slot), Houses.Adult, out var price);
            Assert.Equal(priced ? price : default, prices[slot]);
            Assert.Equal(Map.IsSeat(new SeatIndex(slot)), priced);
        }

        table.WritePrices(new("ghost"), prices);
        Assert.All(prices, static price => Assert.Equal(default, price));
        Assert.Throws<ArgumentException>(() => table.WritePrices(Houses.Adult, new Money[3]));
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 10)]
    [InlineData(49, 10)]
    [InlineData(50, 20)]
    public void SeatsUpTo_AnAmount_AreThoseThatCostNobodyMore(int most, int seats)
    {
        var table = Houses.Table(Map, Houses.Simple(("P1", 50), ("P2", 30)));

        Assert.Equal(seats, table.SeatsUpTo(Houses.Dollars(most), Houses.Adult, new("ghost")).Count);
        Assert.True(table.SeatsUpTo(Houses.Dollars(most), new PriceTypeId("ghost")).IsEmpty);
        Assert.Throws<ArgumentException>("most", () => table.SeatsUpTo(new Money(1, Currency.Eur), Houses.Adult));
    }

    [Fact]
    public void GrossPotential_OfTwoZones_CountsSeatsAndZones()
    {
        var table = Houses.Table(Map, Houses.Simple(("P1", 50), ("P2", 30)));
        Assert.Equal(Houses.Dollars(800), table.GrossPotential());
        Assert.Equal((Houses.Dollars(30), Houses.Dollars(50)), table.RangeOf(Map.Seats, Houses.Adult));
        Assert.Null(table.RangeOf(Map.Empty, Houses.Adult));
    }

    [Fact]
    public void Gaps_ZonesAndTypesWithoutPrices_AreReported()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Types =
            [new PriceType { Id = Houses.Adult, Name = "Adult" }, new PriceType { Id = Houses.Child, Name = "Child" }]
        };
        Assert.Equal(["zone-not-in-book", "no-price"], Houses.Table(Map, book).Gaps.Select(static gap => gap.Code));
    }

    [Fact]
    public void Events_ChangePricesAndSale_WhileTheyLast()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Events =
            [
                new PriceEvent { Id = new("early"), Name = "Early", Until = Houses.Noon, Change = PriceChange.SetTo(Houses.Dollars(40)) },
                new PriceEvent { Id = new("late"), Name = "Late", From = Houses.Noon, Change = PriceChange.Percent(Rate.FromPercent(10)) },
                new PriceEvent { Id = new("sale"), Name = "Sale", Effect = PriceEventEffect.OnSale, From = Houses.Noon.AddDays(-2),
                    Until = Houses.Noon.AddDays(2) },
                new PriceEvent { Id = new("pause"), Name = "Pause", Effect = PriceEventEffect.OffSale, From = Houses.Noon.AddDays(1),
                    Until = Houses.Noon.AddDays(1).AddHours(1) },
            ],
        };
        Assert.Equal(Houses.Dollars(40), PriceAt(-1));
        Assert.Equal(Houses.Dollars(55), PriceAt(0));
        Assert.Null(PriceAt(-3));
        Assert.Null(PriceAt(1));
        Assert.Null(PriceAt(2));
        Money? PriceAt(int days) => Houses.Table(Map, book, asOf: Houses.Noon.AddDays(days))
            .TryGetPrice(PlaceId.Of(new SeatId("P1-3")), Houses.Adult, out var price) ? price : null;
    }

    [Fact]
    public void Adjustments_ByAisleAndId_ApplyOneAfterTheOther()
    {
        var book = Houses.Simple(("P1", 50), ("P2", 30)) with
        {
            Adjustments =
            [
                new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true, Change = PriceChange.Add(Houses.Dollars(2)) },
                new SeatAdjustment { Id = new("pillar"), Name = "Pillar", Seats = [new("P1-1"), new("P1-5")],
                    Change = PriceChange.Percent(Rate.FromPercent(-50)) },
            ],
        };
        var table = Houses.Table(Map, book);
        Assert.Equal([Houses.Dollars(26), Houses.Dollars(25), Houses.Dollars(50), Houses.Dollars(52)],
            new[] { "P1-1", "P1-5", "P1-6", "P1-10" }.Select(Price));
        Assert.Equal(Houses.Dollars((26 + 25 + 52 + (7 * 50)) + (2 * 32) + (8 * 30)), table.GrossPotential());
        Money Price(string seat) => table.TryGetPrice(PlaceId.Of(new SeatId(seat)), Houses.Adult, out var price) ? price : default;
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(4, 50)]
    [InlineData(5, 55)]
    [InlineData(8, 65)]
    public void DynamicRule_ByShareOfTheZone_FollowsItsTiers(int sold, int expected) =>
        Assert.Equal(Houses.Dollars(expected), DynamicPrice(Demand(), sold, []));

    [Fact]
    public void DynamicRule_StepFloorAndCeiling_BoundThePrice()
    {
        Assert.Equal(Houses.Dollars(60), DynamicPrice(Demand() with { Ceiling = Houses.Dollars(60) }, 9, []));
        Assert.Equal(Houses.Dollars(70), DynamicPrice(Demand() with { Step = Houses.Dollars(10) }, 9, []));
        Assert.Equal(Houses.Dollars(58), DynamicPrice(Demand() with { Floor = Houses.Dollars(58) }, 5, []));
    }

    [Fact]
    public void DynamicRule_CoolingOff_KeepsTheTierForSomeTime()
    {
        var rule = Demand() with { CoolingOff = TimeSpan.FromHours(6) };
        DynamicTierState Since(int hours) => new(rule.Id, new("P1"), 0, Houses.Noon.AddHours(-hours));
        Assert.Equal(Houses.Dollars(55), DynamicPrice(rule, 9, [Since(5)]));
        Assert.Equal(Houses.Dollars(65), DynamicPrice(rule, 9, [Since(6)]));
        var table = DynamicTable(rule, 9, [Since(5)]);
        Assert.Equal(Since(5), Assert.Single(table.DynamicTiers));
    }

    [Fact]
    public void DynamicRules_FirstOrAll_AsTheBookSays()
    {
        DynamicPriceRule weekday = new()
        {
            Id = new("weekday"),
            Name = "Weekday",
            Tiers = [new DynamicPriceTier { Weekdays = [Houses.Noon.AddDays(10).DayOfWeek], Change = PriceChange.Add(Houses.Dollars(3)) }],
        };
        var book = Houses.Simple(("P1", 50)) with { DynamicRules = [weekday, weekday with { Id = new("again") }] };
        Assert.Equal(Houses.Dollars(53 * 10), Houses.Table(Map, book).GrossPotential());
        Assert.Equal(Houses.Dollars(56 * 10), Houses.Table(Map, book with { DynamicMatching = DynamicRuleMatching.All }).GrossPotential());
    }

    [Fact]
    public void Yield_OfSoldTickets_IsByZoneAndType()
    {
        var table = Houses.Table(Map, Houses.Simple(("P1", 50), ("P2", 30)));
        var report = table.Yield(
        [
            new SoldTicket(PlaceId.Of(new SeatId("P1-1")), Houses.Adult, Houses.Dollars(50)),
            new SoldTicket(PlaceId.Of(new SeatId("P1-2")), Houses.Adult, Houses.Dollars(45.01m)),
            new SoldTicket(PlaceId.Of(new SeatId("P2-1")), Houses.Adult, Houses.Dollars(30)),
        ]);
        Assert.Equal(3, report.Sold);
        Assert.Equal(Houses.Dollars(125.01m), report.Value);
        Assert.Equal(Houses.Dollars(41.67m), report.Average);
        Assert.Equal(15.63m, report.PercentOfPotential);
        Assert.Equal([("P1", 2L, Houses.Dollars(47.51m)), ("P2", 1L, Houses.Dollars(30))],
            report.Rows.Select(static row => (row.Zone.Value, row.Places, row.Average)));
    }

    private static DynamicPriceRule Demand() => new()
    {
        Id = new("demand"),
        Name = "Demand",
        Tiers =
        [
            new DynamicPriceTier { ShareSold = Rate.FromPercent(50), Change = PriceChange.Percent(Rate.FromPercent(10)) },
            new DynamicPriceTier { CountSold = 8, Change = PriceChange.Percent(Rate.FromPercent(30)) },
        ],
    };

    private static Money DynamicPrice(DynamicPriceRule rule, int sold, ImmutableArray<DynamicTierState> tiers) =>
        DynamicTable(rule, sold, tiers).TryGetPrice(PlaceId.Of(new SeatId("P1-3")), Houses.Adult, out var price) ? price : default;

    private static PriceTable DynamicTable(DynamicPriceRule rule, int sold, ImmutableArray<DynamicTierState> tiers)
    {
        var zones = ZoneMap.OfCategories(Map);
        var occupancy =
            HouseOccupancy.Of(zones, Map.Select([.. zones.SeatsOf(new("P1")).ToArray().Take(sold)])) with { Tiers = tiers };
        var book = PriceBook.Of(Houses.Simple(("P1", 50)) with { DynamicRules = [rule] });
        return PriceTable.Compile(book, zones, Houses.Moment() with { Occupancy = occupancy });
    }
}
