using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Performances;

/// <summary>A tier once reached stays as long as the book says, through a performance as well.</summary>
public sealed class CoolingOffTests
{
    private static readonly PriceZoneId Front = new("P1");
    private static readonly PriceRuleId Demand = new("demand");

    [Fact]
    public void PricesNow_WithinACoolingOff_KeepThePrice()
    {
        var clock = new FakeTimeProvider();
        var performance = Open(clock, TimeSpan.FromDays(1));
        Assert.Equal(100, Price(performance));

        Sell(performance, 1, 2);
        Assert.Equal(110, Price(performance));
        clock.Advance(TimeSpan.FromSeconds(20));
        Sell(performance, 3, 4);
        Assert.Equal(110, Price(performance));
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(21));
        Assert.Equal(110, Price(performance));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(150, Price(performance));
    }

    [Fact]
    public void PricesNow_OfRulesWithoutCoolingOff_FollowAtOnce()
    {
        var clock = new FakeTimeProvider();
        var performance = Open(clock, null);
        Sell(performance, 1, 2);
        Assert.Equal(110, Price(performance));
        Sell(performance, 3, 4);
        Assert.Equal(150, Price(performance));
    }

    [Fact]
    public void PricesNow_OfWhoeverAsksLate_AreThoseOfWhoeverAskedOften()
    {
        var clock = new FakeTimeProvider();
        var often = Open(clock, TimeSpan.FromDays(1));
        Sell(often, 1, 2);
        _ = Price(often);
        clock.Advance(TimeSpan.FromHours(20));
        Sell(often, 3, 4);
        _ = Price(often);

        var replayed = SeatInventory.Replay(often.Map, often.Inventory.EventsAfter(0).ToArray(), new SeatInventoryOptions { Time = clock });
        var late = new Performance(replayed, often.Zones, often.Prices);
        Assert.Equal(110, Price(late));
        clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal((150, 150), (Price(often), Price(late)));
    }

    [Fact]
    public void PricesNow_AfterPlacesGivenBackAndSoldInOneMoment_StayAsTheyWere()
    {
        var clock = new FakeTimeProvider();
        var performance = Open(clock, TimeSpan.FromDays(1));
        Sell(performance, 1, 2);
        clock.Advance(TimeSpan.FromDays(2));
        Assert.True(performance.Inventory.Return(new OrderId("O-1"), Places(1), new ReturnOptions { AsHouse = true }).Succeeded);
        Sell(performance, 5);
        Assert.Equal(110, Price(performance));
        Assert.Equal(110, Price(performance));
    }

    [Fact]
    public void PricesNow_WhereEventsWereForgotten_GoOnFromTheTiersGiven()
    {
        var clock = new FakeTimeProvider();
        var performance = Open(clock, TimeSpan.FromDays(1));
        Sell(performance, 1, 2);
        Sell(performance, 3, 4);
        var tiers = performance.PricesNow().DynamicTiers;
        performance.Inventory.ForgetEvents(performance.Inventory.Snapshot());
        var bytes = performance.Inventory.ToBytes();

        Performance Reopened(PerformanceOptions? options) => new(
            SeatInventory.Read(bytes, performance.Map, new SeatInventoryOptions { Time = clock }).Inventory!,
            performance.Zones, performance.Prices, options);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(150, Price(performance));
        Assert.Equal(150, Price(Reopened(null)));
        Assert.Equal(110, Price(Reopened(new PerformanceOptions
        {
            Tiers = [new DynamicTierState(Demand, Front, 0, clock.Now.AddHours(-1)), .. tiers.Where(static tier => tier.Zone != Front)],
        })));
    }

    [Fact]
    public void PricesNow_AskedByManyAtOnce_AreAllThoseOfTheRecord()
    {
        var clock = new FakeTimeProvider();
        var performance = Open(clock, TimeSpan.FromDays(1));
        Sell(performance, 1, 2);
        clock.Advance(TimeSpan.FromMinutes(1));
        Sell(performance, 3, 4);

        var prices = new int[64];
        Parallel.For(0, prices.Length, at => prices[at] = Price(performance));
        Assert.All(prices, static price => Assert.Equal(110, price));
    }

    [Law(200)]
    public void PricesNow_AtAnyMoment_AreThoseOfWhoeverPricedEveryMinute(int seed)
    {
        var random = new Random(seed);
        var clock = new FakeTimeProvider();
        var rule = Rule(TimeSpan.FromMinutes(random.Next(1, 60)));
        rule = rule with
        {
            Scope = (DynamicRuleScope)random.Next(2),
            Tiers =
            [
                .. rule.Tiers,
                new DynamicPriceTier { From = clock.Now.AddMinutes(random.Next(100)), CountSold = 12, Change = To(170) },
                new DynamicPriceTier { BeforeCurtain = TimeSpan.FromMinutes(random.Next(100)), Change = To(190) },
            ],
        };
        var performance = Evenings.Open("mon", book => Hundred(book) with { DynamicRules = [rule] },
            new PerformanceOptions { Curtain = clock.Now.AddMinutes(100) }, new SeatInventoryOptions { Time = clock });
        HouseOccupancy kept = new()
        {
            Tiers = [.. performance.Zones.Zones.Select(zone =>
            new DynamicTierState(rule.Id, zone, -1, DateTimeOffset.MinValue))]
        };
        List<SeatId> sold = [];
        for (var minute = 0; minute < 100; minute++)
        {
            for (var change = random.Next(8) == 0 ? random.Next(1, 4) : 0; change > 0; change--)
            {
                var seat = performance.Map.IdOf(performance.Map.Seats.ToArray()[random.Next(16)]);
                var isBack = sold.Remove(seat);
                var places = PlaceSelection.Of([seat]);
                Assert.True((isBack
                    ? performance.Inventory.Return(new OrderId("O-1"), places, new ReturnOptions { AsHouse = true })
                    : performance.Inventory.Sell(places, new OrderId("O-1"), SaleOptions.House)).Succeeded);
                if (!isBack)
                {
                    sold.Add(seat);
                }
            }

            var table = PriceTable.Compile(performance.Prices, performance.Zones, new PriceMoment
            {
                Performance = performance.Id,
                AsOf = clock.Now,
                Curtain = clock.Now.AddMinutes(100 - minute),
                Occupancy = HouseOccupancy.Of(performance.Zones, performance.Inventory.Snapshot().Sold) with { Tiers = kept.Tiers },
            });
            kept = kept with { Tiers = table.DynamicTiers };
            if (random.Next(10) == 0)
            {
                Assert.Equal(table.DynamicTiers.ToArray(), performance.PricesNow().DynamicTiers.ToArray());
            }

            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static Performance Open(FakeTimeProvider clock, TimeSpan? coolingOff) => Evenings.Open("mon",
        book => Hundred(book) with { DynamicRules = [Rule(coolingOff)] }, null, new SeatInventoryOptions { Time = clock });

    private static DynamicPriceRule Rule(TimeSpan? coolingOff) => new()
    {
        Id = Demand,
        Name = "Demand",
        CoolingOff = coolingOff,
        Tiers = [new DynamicPriceTier { CountSold = 2, Change = To(110) }, new DynamicPriceTier { CountSold = 4, Change = To(150) }],
    };

    private static PriceChange To(int dollars) => PriceChange.SetTo(new Money(dollars * 100, Currency.Usd));

    private static PriceBookDefinition Hundred(PriceBookDefinition book) => book with
    {
        Prices = [.. book.Prices.Select(static price => price with { Amount = new Money(10_000, Currency.Usd) })],
    };

    private static PlaceSelection Places(params int[] seats) =>
        PlaceSelection.Of(seats.Select(static seat => new SeatId(FormattableString.Invariant($"S-A-{seat}"))));

    private static void Sell(Performance performance, params int[] seats) =>
        Assert.True(performance.Inventory.Sell(Places(seats), new OrderId("O-1"), SaleOptions.House).Succeeded);

    private static int Price(Performance performance)
    {
        Assert.True(performance.PricesNow().TryGetPrice(PlaceId.Of(new SeatId("S-A-8")), Evenings.Adult, out var price));
        return (int)price.ToDecimal();
    }
}
