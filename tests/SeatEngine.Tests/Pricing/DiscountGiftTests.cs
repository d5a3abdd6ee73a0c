using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class DiscountGiftTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));
    private static readonly DiscountRule Child = new()
    {
        Id = new("gift"),
        Name = "Two adults, a child for half",
        Benefit = DiscountBenefit.Percent(Rate.FromPercent(50)),
        MinimumCount = 2,
        Types = [Houses.Adult],
        Gets = new DiscountGift { Types = [Houses.Child] },
    };

    [Fact]
    public void Gift_OfAnotherType_IsGivenForEachWholeGroup()
    {
        Assert.Equal("40 40 10", Prices([Child], "A A C"));
        Assert.Equal("40 20", Prices([Child], "A C"));
        Assert.Equal("40 40", Prices([Child], "A A"));
        Assert.Equal("20 20", Prices([Child], "C C"));
        Assert.Equal("40 40 10 20", Prices([Child], "A A C C"));
        Assert.Equal("40 40 40 10 20", Prices([Child], "A A A C C"));
        Assert.Equal("40 40 40 40 10 10 20", Prices([Child], "A A A A C C C"));
        Assert.Equal("40 40 40 40 10 10 20", Prices([Child with { MaximumUses = 2 }], "A A A A C C C"));
        Assert.Equal("40 40 40 40 10 20 20", Prices([Child with { MaximumUses = 1 }], "A A A A C C C"));
        Assert.Equal("40 40 40 40 10 20 20", Prices([Child with { MaximumLines = 5 }], "A A A A C C C"));
        Assert.Equal("40 40 40 40 10 10 10", Prices([Child with { Gets = Child.Gets! with { Count = 2 } }], "A A A A C C C"));
    }

    [Fact]
    public void Gift_OfZonesItemsAndNights_IsOfThoseThatItNames()
    {
        var programme = Child with { Gets = new DiscountGift { TakesTickets = false, Items = [new("programme")] } };
        Assert.Equal("40 40 20 3", Prices([programme], "A A C P"));
        Assert.Equal("40 40 3 6", Prices([programme], "A A P P"));
        var zone = Child with { Gets = new DiscountGift { Zones = [new("P2")] } };
        Assert.Equal("40 40 20 15", Prices([zone], "A A C a"));
        var night = Child with { Gets = Child.Gets! with { Performances = [new("b")] } };
        Assert.Equal("40 40 20 10", Prices([night], "A A C C@b"));
        Assert.Equal("40 40 20 20", Prices([night with { Dates = DateMatching.Same }], "A A C C@b"));
        Assert.Equal("40 40 20 10 40 40", Prices([night with { Dates = DateMatching.Same }], "A A C C@b A@b A@b"));
        Assert.Equal("40 40 20", Prices([Child with { Dates = DateMatching.Same }], "A A@b C"));
        Assert.Equal("40 40 10", Prices([Child with { Dates = DateMatching.Mixed }], "A A@b C"));
    }

    [Fact]
    public void Gift_OfLinesThatAreAlsoBought_GivesAsManyAsThereCanBe()
    {
        // Any two tickets, and one of any for half: of three the cheapest; adults count first, for the child may be given.
        var any = Child with { Types = [], Gets = new DiscountGift() };
        Assert.Equal("40 40 10", Prices([any], "A A C"));
        Assert.Equal("40 10 20", Prices([any], "A C C"));
        Assert.Equal("40 40 10 10 20 20", Prices([any], "A A C C C C"));
        var child = any with { Gets = new DiscountGift { Types = [Houses.Child] } };
        Assert.Equal("40 10 20", Prices([child], "A C C"));
        Assert.Equal("40 40 40 40 10 10", Prices([child], "A A A A C C"));
        Assert.Equal("10 20 20", Prices([child], "C C C"));
    }

    [Fact]
    public void Gift_UsesTheLinesOfBothSets()
    {
        var rest = Houses.Percent("rest", 10) with { Priority = 1 };
        Assert.Equal("40 40 36 10 18", Prices([Child, rest], "A A A C C"));
        var combinable = Child with { Combinable = true };
        Assert.Equal("36 36 36 9 18", Prices([combinable, rest with { Combinable = true }], "A A A C C"));
        Assert.Equal("36 36 36 18 18", Prices([Child with { Priority = 2 }, rest], "A A A C C"));
    }

    [Fact]
    public void Gift_OfAPriceTogether_IsGivenForEachGroupAndMakesNothingDearer()
    {
        var pair = Child with { Benefit = DiscountBenefit.PriceTogether(Houses.Dollars(30)), Gets = Child.Gets! with { Count = 2 } };
        Assert.Equal("40 40 15 15", Prices([pair], "A A C C"));
        Assert.Equal("40 40 40 40 15 15 15 15", Prices([pair], "A A A A C C C C"));
        Assert.Equal("36 36 18", Prices([pair, Houses.Percent("rest", 10) with { Priority = 1 }], "A A C"));
        Assert.Equal("40 40 15 15", Prices([pair with { Benefit = DiscountBenefit.AmountTogether(Houses.Dollars(10)) }], "A A C C"));
    }

    [Fact]
    public void Gift_ThatDoesNotApply_SaysWhy()
    {
        var rest = Houses.Percent("rest", 10) with { Types = [Houses.Child], Priority = -1 };
        Assert.Equal(QuoteStepReason.NoMatchingLine, Why([Child], "C C"));
        Assert.Equal(QuoteStepReason.NoMatchingLine, Why([Child], "A A"));
        Assert.Equal(QuoteStepReason.TooFewLines, Why([Child], "A C"));
        Assert.Equal(QuoteStepReason.LinesConsumed, Why([rest, Child], "A A C"));
    }

    [Law(1000)]
    public void Gift_OfAnyCart_GivesAsManyAsAPlainSearchFinds(int seed)
    {
        Random random = new(seed);
        string[] kinds = ["A", "C", "a"];
        string[] cart = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => kinds[random.Next(3)])];
        bool[] bought = [true, random.Next(2) == 0, random.Next(2) == 0];
        bool[] given = [random.Next(2) == 0, true, random.Next(2) == 0];
        ImmutableArray<PriceTypeId> Types(bool[] of) => of[1] ? [] : [Houses.Adult];
        var rule = Child with
        {
            Benefit = DiscountBenefit.Percent(Rate.One),
            MinimumCount = random.Next(1, 4),
            Types = Types(bought),
            Zones = bought[2] ? [] : [new("P1")],
            Gets = new DiscountGift
            {
                Count = random.Next(1, 3),
                Types = given[0] || given[2] ? [] : [Houses.Child],
                Zones = given[2] ? [] : [new("P1")],
            },
        };
        given[0] = rule.Gets.Types.IsEmpty;
        given[2] &= rule.Gets.Types.IsEmpty;
        var free = Prices([rule], string.Join(' ', cart)).Split(' ').Count(static price => price == "0");

        var most = 0;
        for (var chosen = 0; chosen < 1 << cart.Length; chosen++)
        {
            var gifts = Enumerable.Range(0, cart.Length).Where(i => (chosen >> i & 1) != 0).ToArray();
            var left = Enumerable.Range(0, cart.Length).Count(i =>
                (chosen >> i & 1) == 0 && bought[Array.IndexOf(kinds, cart[i])]);
            if (gifts.All(i => given[Array.IndexOf(kinds, cart[i])]) && gifts.Length <= left / rule.MinimumCount * rule.Gets.Count)
            {
                most = Math.Max(most, gifts.Length);
            }
        }

        Assert.Equal(most, free);
    }

    private static string Prices(DiscountRule[] rules, string cart) => string.Join(' ', Of(rules, cart).Lines
        .Select(static line => line.FacePrice.ToDecimal().ToString("0.##", CultureInfo.InvariantCulture)));

    private static QuoteStepReason Why(DiscountRule[] rules, string cart) => Of(rules, cart).Trace
        .Single(static step => step.Kind == QuoteStepKind.Discount && step.Line is null).Reason;

    /// <summary>
    /// A cart of letters: A an adult at 40, C a child at 20, a an adult in the cheap zone at 30, P a programme at 6; all at the night
    /// "a" but those that say another.
    /// </summary>
    private static Quote Of(DiscountRule[] rules, string cart)
    {
        var book = Houses.Simple(("P1", 40), ("P2", 30)) with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" }, new PriceType { Id = Houses.Child, Name = "Child" }],
            Items = [new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(6) }],
            Discounts = [.. rules],
        };
        book = book with { Prices = [.. book.Prices, new ZonePrice(new("P1"), Houses.Child, Houses.Ticket, Houses.Dollars(20))] };
        string[][] lines = [.. cart.Split(' ').Select(static line => line.Split('@'))];
        QuoteRequest request = new()
        {
            Tickets = [.. lines.Where(static line => line[0] != "P").Select(static (line, i) =>
                Houses.Tickets(line[0] == "C" ? Houses.Child : Houses.Adult, $"{(line[0] == "a" ? "P2" : "P1")}-{i + 1}")[0] with
                {
                    Performance = new(line.Length > 1 ? line[1] : "a"),
                })],
            Items = [.. lines.Where(static line => line[0] == "P").Select(static _ => new QuoteItem(new("programme")))],
        };
        var quote = Quote.Of([Houses.Table(Map, book, "a"), Houses.Table(Map, book, "b")], request);
        Assert.Empty(quote.Problems);
        return quote;
    }
}
