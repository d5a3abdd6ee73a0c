using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class DiscountChoiceTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));
    private static readonly PriceBookDefinition Plain = Houses.Simple(("P1", 100), ("P2", 60));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void BestForBuyer_OfSeveralCodes_TakesThoseThatBringTheLeast(int count)
    {
        // The first code takes lines from the others, which together are worth more: all but the first is best.
        var book = Plain with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Discounts =
            [
                Houses.Percent("greedy", 1),
                .. Enumerable.Range(1, count - 1).Select(static i => Houses.Percent($"d{i}", 5) with { Priority = i, Combinable = true }),
            ],
            Codes =
            [
                new PromoCodeRule { Code = new("C0"), Discounts = [new("greedy")] },
                .. Enumerable.Range(1, count - 1).Select(static i => new PromoCodeRule { Code = new($"C{i}"), Discounts = [new($"d{i}")] }),
            ],
        };
        var table = Houses.Table(Map, book);
        Quote Best(params IEnumerable<int> codes) =>
            Quote.Of(table, Houses.Seats("P1-1") with { Codes = [.. codes.Select(static i => new PromoCode($"C{i}"))] });

        var all = Best(Enumerable.Range(0, count));
        Assert.Equal(Enumerable.Range(1, count - 1).Select(static i => $"C{i}"), all.CodesTaken.Select(static code => code.Value));
        Assert.Equal(Houses.Dollars(95), Best(0, 1).Total);
        Assert.Equal(Houses.Dollars(99), Best(0).Total);
        Assert.Equal(Houses.Dollars(100), Best().Total);
        Assert.Equal(
            Enumerable.Range(0, count).Select(static i => i == 0 ? QuoteStepReason.BetterWithout : QuoteStepReason.Applied),
            all.Trace.Where(static step => step.Kind == QuoteStepKind.Code).OrderBy(static step => step.Rule, StringComparer.Ordinal)
                .Select(static step => step.Reason));
    }

    [Fact]
    public void BestForBuyer_OfManyCodesThatWorkAlone_TakesTheBestOfThem()
    {
        var book = Plain with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Discounts = [.. Enumerable.Range(1, 6).Select(static i => Houses.Percent($"d{i}", i == 4 ? 30 : i) with { Priority = i })],
            Codes = [.. Enumerable.Range(1, 6).Select(static i => new PromoCodeRule { Code = new($"C{i}"), Discounts = [new($"d{i}")] })],
        };
        var quote = Quote.Of(Houses.Table(Map, book),
            Houses.Seats("P1-1") with { Codes = [.. Enumerable.Range(1, 6).Select(static i => new PromoCode($"C{i}"))] });

        Assert.Equal(["C4"], quote.CodesTaken.Select(static code => code.Value));
        Assert.Equal(Houses.Dollars(70), quote.Total);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void BestForBuyer_OfCodesOfWhichTwoGoTogether_FindsThem(int count)
    {
        // The first two combine and bring 51 % together; each other takes the line for itself.
        var book = Plain with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Discounts =
            [
                .. Enumerable.Range(1, count).Select(i => Houses.Percent($"d{i}", i <= 2 ? 30 : 5 + i) with
                {
                    Priority = -i,
                    Combinable = i <= 2,
                }),
            ],
            Codes =
            [
                .. Enumerable.Range(1, count).Select(static i => new PromoCodeRule { Code = new($"C{i}"), Discounts = [new($"d{i}")] }),
            ],
        };
        var quote = Quote.Of(Houses.Table(Map, book),
            Houses.Seats("P1-1") with { Codes = [.. Enumerable.Range(1, count).Select(static i => new PromoCode($"C{i}"))] });

        Assert.Equal(["C1", "C2"], quote.CodesTaken.Select(static code => code.Value));
        Assert.Equal(Houses.Dollars(49), quote.Total);
    }

    [Fact]
    public void BestForBuyer_AmongEquals_TakesTheFewestThenTheFirstInOrder()
    {
        var half = Houses.Percent("half", 50) with { MinimumCount = 1, MaximumUses = 1, MaximumLines = 1 };
        var book = Plain with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Discounts = [.. Enumerable.Range(1, 4).Select(i => half with { Id = new($"d{i}") })],
            Codes = [.. Enumerable.Range(1, 4).Select(static i => new PromoCodeRule { Code = new($"C{i}"), Discounts = [new($"d{i}")] })],
        };
        string Taken(params string[] seats) => string.Join(' ', Quote.Of(
            Houses.Table(Map, book), Houses.Seats(seats) with { Codes = [new("C4"), new("C3"), new("C2"), new("C1")] })
            .CodesTaken.Select(static code => code.Value));

        Assert.Equal("", Taken());
        Assert.Equal("C1", Taken("P1-1"));
        Assert.Equal("C1 C2", Taken("P1-1", "P1-2"));
        Assert.Equal("C1 C2 C3 C4", Taken("P1-1", "P1-2", "P1-3", "P1-4"));
    }

    [Fact]
    public void BestForBuyer_ACodeThatATypeNeeds_IsTakenThoughItLowersNothing()
    {
        var book = Plain with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Types = [Plain.Types[0] with { Eligibility = new() { Codes = [new("KEY"), new("OTHER")] } }],
            Codes = [new PromoCodeRule { Code = new("KEY"), MaximumOrders = 1 }, new PromoCodeRule { Code = new("OTHER") }],
        };
        string Taken(params string[] codes)
        {
            var quote = Quote.Of(
                Houses.Table(Map, book), Houses.Seats("P1-1") with { Codes = [.. codes.Select(static code => new PromoCode(code))] });
            return string.Join(' ', quote.CodesTaken.Select(static code => code.Value)) + (quote.Succeeded ? "" : "refused");
        }

        Assert.Equal("KEY", Taken("key"));
        Assert.Equal("KEY", Taken("other", "key"));
        Assert.Equal("OTHER", Taken("other"));
        Assert.Equal("refused", Taken());
    }

    [Law(200)]
    public void BestForBuyer_OfUpToEightCodes_IsTheLeastOfAllChoices(int seed)
    {
        var cart = new RandomCarts(seed);
        var book = cart.Book.Definition;
        book = book with
        {
            DiscountChoice = DiscountChoice.BestForBuyer,
            Codes = [.. book.Discounts.Select(static (rule, i) => new PromoCodeRule { Code = new($"C{i}"), Discounts = [rule.Id] })],
        };
        var tables = cart.MakeTables(PriceBook.Of(book));
        PromoCode[] codes = [.. book.Codes.Select(static code => code.Code)];
        var best = Quote.Of(tables, cart.Request with { Codes = [.. codes] });
        var choices = Enumerable.Range(0, 1 << codes.Length).Select(mask => codes.Where((_, i) => (mask >> i & 1) != 0).ToArray());
        var least = choices.MinBy(chosen => (Cost(chosen), chosen.Length))!;

        Assert.Equal(Cost(least), best.Totals.Sum(static total => total.Total.MinorUnits));
        Assert.Equal(least.Length, best.CodesTaken.Length);
        long Cost(PromoCode[] chosen) => Quote.Of(tables,
            cart.Request with { Codes = [.. chosen], DiscountChoice = DiscountChoice.ByPriority })
            .Totals.Sum(static total => total.Total.MinorUnits);
    }
}
