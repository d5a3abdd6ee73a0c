using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class DiscountTests
{
    [Fact]
    public void Quote_TenPercentLeavingTheFeeLayerOut_Is4550()
    {
        var book = Houses.TwoLayers() with { Discounts = [Houses.Percent("ten", 10) with { Layers = [Houses.Ticket] }] };
        var quote = Quote.Of(Houses.Table(Houses.Map(("P1", 2)), book), Houses.Seats("P1-1"));
        Assert.Equal(Houses.Dollars(45.50m), quote.Total);
        Assert.Equal(Houses.Dollars(40.50m), quote.Lines[0].Layers[0].Final);
        Assert.Equal(Houses.Dollars(5), quote.Lines[0].Layers[1].Final);
    }

    [Fact]
    public void Quote_TenPercentOfBothLayersWithTheFeeProtected_Is4500()
    {
        var book = Houses.TwoLayers(minimumOfFacility: 5) with { Discounts = [Houses.Percent("ten", 10)] };
        var quote = Quote.Of(Houses.Table(Houses.Map(("P1", 2)), book), Houses.Seats("P1-1"));
        Assert.Equal(Houses.Dollars(45), quote.Total);
        Assert.Equal(Houses.Dollars(40), quote.Lines[0].Layers[0].Final);
        Assert.Equal(Houses.Dollars(5), quote.Lines[0].Layers[1].Final);
    }

    [Fact]
    public void Benefits_OfEachKind_GiveWhatTheySay()
    {
        Assert.Equal("10 20 30 40", Prices(DiscountBenefit.Percent(Rate.Zero)));
        Assert.Equal("3 13 23 33", Prices(DiscountBenefit.AmountEach(Houses.Dollars(7))));
        Assert.Equal("0 5 15 25", Prices(DiscountBenefit.AmountEach(Houses.Dollars(15))));
        Assert.Equal("9 18 27 36", Prices(DiscountBenefit.AmountTogether(Houses.Dollars(10))));
        Assert.Equal("10 20 25 25", Prices(DiscountBenefit.PriceEach(Houses.Dollars(25))));
        Assert.Equal("8 16 24 32", Prices(DiscountBenefit.PriceTogether(Houses.Dollars(80))));
        Assert.Equal("0 20 30 40", Prices(DiscountBenefit.PayFor(2), 3));
        Assert.Equal("10 20 6.43 8.57",
            Prices(DiscountBenefit.PriceTogether(Houses.Dollars(15)), 2, static rule => rule with { MaximumUses = 1 }));
        Assert.Equal("5 10 6.43 8.57", Prices(DiscountBenefit.PriceTogether(Houses.Dollars(15)), 2));
    }

    [Fact]
    public void PriceTogether_OfAPair_IsForTheDearestAndMakesNothingDearer()
    {
        var pair = DiscountBenefit.PriceTogether(Houses.Dollars(80));
        DiscountRule rule = new() { Id = new("pair"), Name = "Two for 80", Benefit = pair, MinimumCount = 2 };
        var half = Houses.Percent("half", 50) with { Priority = 1 };
        string Of(params DiscountRule[] rules)
        {
            var book = Houses.Simple(("A", 50), ("B", 60), ("C", 30)) with { Discounts = [.. rules] };
            var quote = Quote.Of(Houses.Table(Houses.Map(("A", 1), ("B", 1), ("C", 1)), book), Houses.Seats("A-1", "B-1", "C-1"));
            return string.Join(' ', quote.Lines.Select(static line => line.FacePrice.ToAmountString()).Append(quote.Total.ToString()));
        }

        Assert.Equal("36.36 43.64 30.00 110.00 USD", Of(rule));
        Assert.Equal("36.36 43.64 30.00 110.00 USD", Of(rule with { Dates = DateMatching.Same }));
        Assert.Equal("36.36 43.64 15.00 95.00 USD", Of(rule, half));
        Assert.Equal("25.00 30.00 15.00 70.00 USD", Of(rule with { Benefit = DiscountBenefit.PriceTogether(Houses.Dollars(110)) }, half));
        Assert.Equal("10 20 30 40", Prices(pair, 2));
    }

    [Fact]
    public void PriceTogether_CountedUses_GoToTheNightWhereTheyBringMost()
    {
        DiscountRule rule = new()
        {
            Id = new("pair"),
            Name = "Pair",
            Benefit = DiscountBenefit.PriceTogether(Houses.Dollars(15)),
            MinimumCount = 2,
            MaximumUses = 1,
            Dates = DateMatching.Same,
        };
        var book = Houses.Simple(("A", 10), ("B", 40)) with { Discounts = [rule] };
        var map = Houses.Map(("A", 2), ("B", 2));
        var quote = Quote.Of([Houses.Table(map, book, "a"), Houses.Table(map, book, "b")], new QuoteRequest
        {
            Tickets = [.. Houses.Tickets(Houses.Adult, "A-1", "A-2").Select(static ticket => ticket with { Performance = new("a") }),
                .. Houses.Tickets(Houses.Adult, "B-1", "B-2").Select(static ticket => ticket with { Performance = new("b") })],
        });

        Assert.Equal(Houses.Dollars(35), quote.Total);
    }

    [Fact]
    public void Together_OfTheCheapestOfEachGroup_IsGivenToEachGroup()
    {
        static DiscountRule Cheapest(DiscountRule rule) => rule with { CheapestCount = rule.MinimumCount };
        Assert.Equal("5 10 6.43 8.57", Prices(DiscountBenefit.PriceTogether(Houses.Dollars(15)), 2, Cheapest));
        Assert.Equal("8 16 27.43 36.57", Prices(DiscountBenefit.AmountTogether(Houses.Dollars(6)), 2, Cheapest));
    }

    [Fact]
    public void PriceTogether_OfAnyLines_CostsWhatThePairsOfTheDearestCost() =>
        Prop.ForAll(Gen.Choose(0, 90).ArrayOf(7).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (prices, size) =>
        {
            var zones = prices.Select(static (price, i) => ($"Z{i}", (decimal)price)).ToArray();
            var book = Houses.Simple(zones) with
            {
                Discounts = [new DiscountRule { Id = new("group"), Name = "Group", MinimumCount = size,
                    Benefit = DiscountBenefit.PriceTogether(Houses.Dollars(80)) }],
            };
            var map = Houses.Map([.. zones.Select(static zone => (zone.Item1, 1))]);
            var expected = prices.OrderDescending().Chunk(size)
                .Sum(group => group.Length == size ? Math.Min(group.Sum(), 80) : group.Sum());
            var quote = Quote.Of(Houses.Table(map, book), Houses.Seats([.. zones.Select(static zone => zone.Item1 + "-1")]));
            Assert.Equal(Houses.Dollars(expected), quote.Total);
        }).Check(Cases.Usual);

    [Fact]
    public void Rule_ThresholdsUsesAndLines_AreHeld()
    {
        var half = DiscountBenefit.Percent(Rate.FromPercent(50));
        Assert.Equal("10 20 30 40", Prices(half, 5));
        Assert.Equal("5 10 30 40", Prices(half, 0, static rule => rule with { MaximumLines = 2 }));
        Assert.Equal("5 20 30 40", Prices(half, 2, static rule => rule with { CheapestCount = 1, MaximumUses = 1 }));
        Assert.Equal("0 0 0 0",
            Prices(half, 2, static rule => rule with { Tiers = [new DiscountTier(4, DiscountBenefit.Percent(Rate.One))] }));
        Assert.Equal("10 20 30 40", Prices(half, 0, static rule => rule with { MinimumValue = Houses.Dollars(100.01m) }));
        Assert.Equal("5 10 15 20", Prices(half, 0, static rule => rule with { MinimumValue = Houses.Dollars(100) }));
    }

    [Fact]
    public void Rule_WindowsChannelsAndPatrons_AreHeld()
    {
        var free = DiscountBenefit.Percent(Rate.One);
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { From = Houses.Noon.AddSeconds(1) }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { Until = Houses.Noon }));
        Assert.Equal("0 0 0 0", Prices(free, 0, static rule => rule with { From = Houses.Noon }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { Channels = [new("web")] }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { PatronFacts = [new("subscriber")] }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { PerformancesFrom = Houses.Noon.AddDays(11) }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { PerformancesUntil = Houses.Noon.AddDays(10) }));
        Assert.Equal("0 0 0 0", Prices(free, 0, static rule => rule with { Weekdays = [Houses.Noon.AddDays(10).DayOfWeek] }));
        Assert.Equal("10 20 30 40", Prices(free, 0, static rule => rule with { Weekdays = [Houses.Noon.DayOfWeek + 1] }));
    }

    [Fact]
    public void Rules_CombinableAndExclusive_ShareOrKeepLines()
    {
        var half = Houses.Percent("half", 50);
        var ten = Houses.Percent("ten", 10) with { Priority = 1 };
        Assert.Equal("5 10 15 20", Prices([half, ten]));
        Assert.Equal("5 10 15 20", Prices([half with { Combinable = true }, ten]));
        Assert.Equal("5 10 15 20", Prices([half, ten with { Combinable = true }]));
        Assert.Equal("4.5 9 13.5 18", Prices([half with { Combinable = true }, ten with { Combinable = true }]));
    }

    [Fact]
    public void Minimum_StopsTheDiscountOrLeavesTheLineOut()
    {
        var half = Houses.Percent("half", 50);
        Assert.Equal("8 10 15 20", Prices([half], minimum: 8));
        Assert.Equal("10 10 15 20", Prices([half with { AtMinimum = MinimumPriceBehavior.LeaveLineOut }], minimum: 8));
    }

    [Fact]
    public void BestForBuyer_ACodeThatTakesLinesFromABetterRule_IsNotTaken()
    {
        var book = Houses.Simple(("P1", 100)) with
        {
            Discounts = [Houses.Percent("code", 10) with { Priority = 0 },
                Houses.Percent("pairs", 50) with { Priority = 1, MinimumCount = 2 }],
            Codes = [new PromoCodeRule { Code = new("TEN"), Discounts = [new("code")] }],
        };
        var table = Houses.Table(Houses.Map(("P1", 2)), book);
        var request = Houses.Seats("P1-1", "P1-2") with { Codes = [new("ten")] };
        Assert.Equal(Houses.Dollars(180), Quote.Of(table, request).Total);
        var best = Quote.Of(table, request with { DiscountChoice = DiscountChoice.BestForBuyer });
        Assert.Equal(Houses.Dollars(100), best.Total);
        Assert.Empty(best.CodesTaken);
        Assert.Contains(best.Trace, static step => step.Kind == QuoteStepKind.Code && step.Reason == QuoteStepReason.BetterWithout);
    }

    [Fact]
    public void Codes_UsedUpOrOutOfDate_AreNotTaken()
    {
        var book = Houses.Simple(("P1", 100)) with
        {
            Discounts = [Houses.Percent("code", 10)],
            Codes =
            [
                new PromoCodeRule { Code = new("ONCE"), Discounts = [new("code")], MaximumOrders = 1 },
                new PromoCodeRule { Code = new("OLD"), Discounts = [new("code")], Until = Houses.Noon },
            ],
        };
        var table = Houses.Table(Houses.Map(("P1", 2)), book);
        var request = Houses.Seats("P1-1");
        Assert.Equal(Houses.Dollars(100), Quote.Of(table, request).Total);
        Assert.Equal(Houses.Dollars(90), Quote.Of(table, request with { Codes = [new("once")] }).Total);
        var used = Quote.Of(table, request with { Codes = [new("once"), new("old")], CodeUses = request.CodeUses.Add(new("once"), 1) });
        Assert.Equal(Houses.Dollars(100), used.Total);
        Assert.Equal(
            [QuoteStepReason.NotInForce, QuoteStepReason.CodeUsedUp],
            used.Trace.Where(static step => step.Kind == QuoteStepKind.Code).Select(static step => step.Reason));
    }

    [Fact]
    public void Code_UsedByAsManyOrdersAsMay_IsRefusedInWords()
    {
        var book = Houses.Simple(("P1", 100)) with
        {
            Types =
            [
                new PriceType { Id = Houses.Adult, Name = "Adult" },
                new PriceType { Id = Houses.Child, Name = "Child", Eligibility = new() { Codes = [new("ONCE")] } },
            ],
            Discounts = [Houses.Percent("code", 10)],
            Codes = [new PromoCodeRule { Code = new("ONCE"), Discounts = [new("code")], MaximumOrders = 1 }],
        };
        book = book with { Prices = [.. book.Prices, new ZonePrice(new("P1"), Houses.Child, Houses.Ticket, Houses.Dollars(50))] };
        var table = Houses.Table(Houses.Map(("P1", 2)), book);
        var request = Houses.Seats("P1-1") with { Codes = [new("once"), new("ghost")] };
        var once = request with { CodeUses = request.CodeUses.Add(new("Once"), 1) };

        Assert.Equal("The cart costs 90.00 USD. Code 'GHOST' is not taken: the code is not known.",
            Quote.Of(table, request).Explain());
        Assert.Equal("The cart costs 100.00 USD. Code 'GHOST' is not taken: the code is not known. " +
            "Code 'ONCE' is not taken: as many orders have used it as may.", Quote.Of(table, once).Explain());
        Assert.Empty(Quote.Of(table, once).CodesTaken);
        Assert.Contains("  ONCE does not apply: as many orders have used it as may",
            Quote.Of(table, once).ExplainSteps(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var child = once with { Tickets = Houses.Tickets(Houses.Child, "P1-1"), Codes = [new("once")] };
        Assert.Equal("The cart cannot be sold as asked. Line 1: Type 'child' needs a code; 'ONCE' is not taken: as many orders have " +
            "used it as may. Code 'ONCE' is not taken: as many orders have used it as may.", Quote.Of(table, child).Explain());
        Assert.True(Quote.Of(table, child with { CodeUses = request.CodeUses }).Succeeded);
        Assert.Throws<ArgumentException>(() => Quote.Of(table, request with { CodeUses = null! }));
    }

    [Fact]
    public void Code_UsedUpInOneBook_OpensNothingThere()
    {
        var book = Houses.Simple(("P1", 100)) with
        {
            Discounts = [Houses.Percent("code", 10)],
            Codes = [new PromoCodeRule { Code = new("ONCE"), Discounts = [new("code")], MaximumOrders = 1 }],
        };
        var other = Houses.Simple(("P1", 100)) with
        {
            Discounts = [Houses.Percent("other", 20)],
            Codes = [new PromoCodeRule { Code = new("ONCE"), Discounts = [new("other")] }],
        };
        var map = Houses.Map(("P1", 2));
        QuoteRequest request = new()
        {
            Tickets = [.. new[] { "a", "b" }.Select(static night =>
                Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new(night) })],
            Codes = [new("once")],
        };
        string Prices(int uses) => string.Join(' ', Quote.Of([Houses.Table(map, book, "a"), Houses.Table(map, other, "b")],
            request with { CodeUses = request.CodeUses.Add(new("once"), uses) })
            .Lines.Select(static line => line.FacePrice.ToAmountString()));

        Assert.Equal("90.00 80.00", Prices(0));
        Assert.Equal("100.00 80.00", Prices(1));
    }

    private static string Prices(DiscountBenefit benefit, int minimumCount = 0, Func<DiscountRule, DiscountRule>? with = null)
    {
        DiscountRule rule = new() { Id = new("rule"), Name = "Rule", Benefit = benefit, MinimumCount = minimumCount };
        return Prices([with is null ? rule : with(rule)]);
    }

    /// <summary>What tickets of 10, 20, 30 and 40 cost under some rules.</summary>
    private static string Prices(DiscountRule[] rules, decimal? minimum = null)
    {
        var book = Houses.Simple(("A", 10), ("B", 20), ("C", 30), ("D", 40)) with { Discounts = [.. rules] };
        if (minimum is { } least)
        {
            book = book with { Prices = [.. book.Prices.Select(price => price with { Minimum = Houses.Dollars(least) })] };
        }

        var table = Houses.Table(Houses.Map(("A", 1), ("B", 1), ("C", 1), ("D", 1)), book);
        var quote = Quote.Of(table, Houses.Seats("A-1", "B-1", "C-1", "D-1"));
        return string.Join(' ',
            quote.Lines.Select(static line => line.FacePrice.ToDecimal().ToString("0.##", CultureInfo.InvariantCulture)));
    }
}
