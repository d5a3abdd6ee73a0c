using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class TaxSumTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));
    private static readonly TaxRule Vat =
        new() { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(19), Account = new("1776"), Inclusive = true };
    private static readonly TaxRule City =
        new() { Id = new("city"), Name = "City", Rate = Rate.FromPercent(2), Account = new("1790"), Layers = [Houses.Facility] };

    [Theory]
    [InlineData(TaxRoundingMode.SumKeepingNets)]
    [InlineData(TaxRoundingMode.SumKeepingGross)]
    public void Sum_OfATaxThatLiesBesideAnotherOnSomeLayers_IsRightOverAll(TaxRoundingMode mode)
    {
        var quote = Quote.Of(
            Houses.Table(Map, Layers(9.99m, 1.99m) with { TaxRounding = mode, Taxes = [Vat, City] }),
            Houses.Seats("P1-1", "P1-2", "P1-3", "P1-4", "P1-5", "P1-6"));

        Assert.Equal("vat 11.47, city 0.20", Taxes(quote));
        AssertRight(quote);
    }

    [Fact]
    public void Sum_KeepingNets_OfATaxThatLiesBesideAnotherOnSomeLayers_IsOf6036()
    {
        var quote = Quote.Of(
            Houses.Table(Map, Layers(9.99m, 1.99m) with { TaxRounding = TaxRoundingMode.SumKeepingNets, Taxes = [Vat, City] }),
            Houses.Seats("P1-1", "P1-2", "P1-3", "P1-4", "P1-5", "P1-6"));

        Assert.Equal(Houses.Dollars(60.36m), quote.Taxes[0].Net);
        Assert.Equal(Houses.Dollars(72.03m), quote.Total);
    }

    [Theory]
    [InlineData(TaxRoundingMode.SumKeepingNets, 16.78, 19.97)]
    [InlineData(TaxRoundingMode.SumKeepingGross, 16.79, 19.98)]
    public void Sum_OfATaxInTwoBooks_IsRightOverBoth(TaxRoundingMode mode, double net, double total)
    {
        var book = Houses.Simple(("P1", 9.99m)) with { TaxRounding = mode, Taxes = [Vat] };
        var other = book with { Name = "Other", Taxes = [City with { OnTickets = false, Layers = [] }, Vat] };
        var quote = Quote.Of([Houses.Table(Map, book, "a"), Houses.Table(Map, other, "b")], new QuoteRequest
        {
            Tickets = [Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new("a") },
                Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new("b") }],
        });

        Assert.Equal("vat 3.19", Taxes(quote));
        Assert.Equal(Houses.Dollars((decimal)net), quote.Taxes[0].Net);
        Assert.Equal(Houses.Dollars((decimal)total), quote.Total);
    }

    [Fact]
    public void Sum_OfBooksThatRoundOtherwise_IsRightInEachByItself()
    {
        var book = Houses.Simple(("P1", 9.99m)) with { TaxRounding = TaxRoundingMode.Line, Taxes = [Vat] };
        var other = book with { Name = "Other", TaxRounding = TaxRoundingMode.SumKeepingNets };
        var quote = Quote.Of([Houses.Table(Map, book, "a"), Houses.Table(Map, other, "b")], new QuoteRequest
        {
            Tickets = [Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new("a") },
                .. Houses.Tickets(Houses.Adult, "P1-1", "P1-2").Select(static ticket => ticket with { Performance = new("b") })],
        });

        Assert.Equal("vat 4.79", Taxes(quote));
        Assert.Equal(Houses.Dollars(1.60m), quote.Lines[0].Taxes[0].Amount);
    }

    [Theory]
    [InlineData(TaxedPart.Tax, 1, TaxRoundingMode.Line)]
    [InlineData(TaxedPart.Tax, 1, TaxRoundingMode.SumKeepingGross)]
    [InlineData(TaxedPart.Tax, 5, TaxRoundingMode.SumKeepingGross)]
    [InlineData(TaxedPart.Net, 5, TaxRoundingMode.Line)]
    [InlineData(TaxedPart.Net, 5, TaxRoundingMode.SumKeepingNets)]
    [InlineData(TaxedPart.Net, 5, TaxRoundingMode.SumKeepingGross)]
    public void ATaxOfNothing_IsNothingOnEachLine(TaxedPart part, int coin, TaxRoundingMode mode)
    {
        var none = Vat with { Rate = Rate.Zero, Rounding = MoneyRounding.Cash(coin), RoundedPart = part };
        var full = Vat with { Id = new("full"), RoundedPart = TaxedPart.Net };
        foreach (var taxes in new ImmutableArray<TaxRule>[] { [none], [none, full], [none, full, City] })
        {
            var quote = Quote.Of(
                Houses.Table(Map, Layers(9.99m, 0.02m) with { TaxRounding = mode, Taxes = taxes }), Houses.Seats("P1-1", "P1-2", "P1-3"));
            Assert.All(quote.Lines, static line => Assert.Equal(Houses.Dollars(0), line.Taxes[0].Amount));
            Assert.Equal(taxes.Length == 1 ? Houses.Dollars(30.03m) : quote.Total, quote.Total);
        }
    }

    [Theory]
    [InlineData(0.13, 1, TaxedPart.Net)]
    [InlineData(0.03, 19, TaxedPart.Net)]
    [InlineData(0.01, 100, TaxedPart.Tax)]
    public void ATaxRoundedToCoins_TakesNoMoreThanThereIsAndNeverGivesBack(double price, int percent, TaxedPart part)
    {
        foreach (var mode in Enum.GetValues<TaxRoundingMode>())
        {
            var tax = Vat with { Rate = Rate.FromPercent(percent), Rounding = MoneyRounding.Cash(5, RoundingMode.Up), RoundedPart = part };
            var quote = Quote.Of(
                Houses.Table(Map, Houses.Simple(("P1", (decimal)price)) with { TaxRounding = mode, Taxes = [tax] }), Houses.Seats("P1-1"));
            Assert.True(!quote.Lines[0].Taxes[0].Amount.IsNegative && !quote.Taxes[0].Net.IsNegative, quote.ToString());
            Assert.Equal(quote.Total, quote.Taxes[0].Net + quote.Taxes[0].Amount);
        }
    }

    [Law(1000)]
    public void Sums_OfAnyCart_AreRightForEachTaxOverAllThatBearsIt(int seed)
    {
        var cart = new RandomCarts(seed);
        foreach (var mode in new[] { TaxRoundingMode.SumKeepingNets, TaxRoundingMode.SumKeepingGross })
        {
            var one = cart.Book.Definition with { TaxRounding = mode };
            var other = one with
            {
                Name = "Other",
                Taxes = [.. one.Taxes.Select(static (tax, index) => index == 1 ? tax with { Layers = [] } : tax).Reverse()],
            };
            ImmutableArray<PriceTable> tables = [cart.MakeTables(PriceBook.Of(one))[0], cart.MakeTables(PriceBook.Of(other))[1]];
            var quote = Quote.Of(tables, cart.Request);
            AssertRight(quote);
            Assert.All(quote.Lines.SelectMany(static line => line.Taxes), static tax => Assert.False(tax.Amount.IsNegative));
            var shuffled = Quote.Of(tables, cart.Shuffled(seed));
            Assert.Equal(quote.Taxes.ToArray(), shuffled.Taxes.ToArray());
            Assert.Equal(Facts(quote), Facts(shuffled));
        }
    }

    /// <summary>Each tax is its rate of the net amount it lies on, rounded once.</summary>
    private static void AssertRight(Quote quote)
    {
        foreach (var tax in quote.Taxes)
        {
            Assert.Equal(tax.Net.Multiply(tax.Rate, MoneyRounding.HalfUp), tax.Amount);
        }

        Assert.Equal(quote.Totals.Sum(static total => total.Total.MinorUnits),
            quote.Ledger.Sum(static account => account.Amount.MinorUnits));
    }

    private static IEnumerable<string> Facts(Quote quote) => quote.Lines
        .Select(static line => $"{line.Performance} {line.Place} {line.Item} {line.Type} {line.Total} {string.Join('|', line.Taxes)}")
        .Order(StringComparer.Ordinal);

    private static string Taxes(Quote quote) => string.Join(", ",
        quote.Taxes.Select(static tax => string.Create(CultureInfo.InvariantCulture, $"{tax.Tax} {tax.Amount.ToAmountString()}")));

    private static PriceBookDefinition Layers(decimal ticket, decimal facility)
    {
        var book = Houses.TwoLayers();
        return book with
        {
            Prices = [book.Prices[0] with { Amount = Houses.Dollars(ticket) }, book.Prices[1] with { Amount = Houses.Dollars(facility) }],
        };
    }
}
