using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

/// <summary>Totals and discounts in the smallest step that can be paid.</summary>
public sealed class PayableStepTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10));
    private static readonly Currency Chf = Currency.Of("CHF");
    private static readonly Currency Huf = Currency.Of("HUF");

    [Theory]
    [InlineData(RoundingMode.HalfUp, 0.50, 7.25)]
    [InlineData(RoundingMode.Up, 0.55, 7.30)]
    public void Quote_WithTaxOnTheStep_IsNetAndTax(RoundingMode mode, decimal tax, decimal total)
    {
        var quote = Price(Francs(6.75m) with { Taxes = [Vat(MoneyRounding.Cash(5, mode))] }, "P1-1");
        Assert.Equal(In(Chf, tax), quote.Totals[0].TaxOnTop);
        Assert.Equal(In(Chf, 0), quote.Totals[0].PayableRounding);
        Assert.Equal(In(Chf, total), quote.Total);
        Assert.Equal(quote.Total, quote.Totals[0].Face + quote.Totals[0].TaxOnTop);
    }

    [Fact]
    public void Quote_WithTaxToTheCent_RoundsTheTotalAlone()
    {
        var quote = Price(Francs(6.75m) with { Taxes = [Vat(default)] }, "P1-1");
        Assert.Equal(In(Chf, 0.52m), quote.Totals[0].TaxOnTop);
        Assert.Equal(In(Chf, 7.27m), quote.Lines[0].Total);
        Assert.Equal(In(Chf, -0.02m), quote.Totals[0].PayableRounding);
        Assert.Equal(In(Chf, 7.25m), quote.Total);
        Assert.Equal(In(Chf, -0.02m), quote.Ledger.Single(static sum => sum.Account == new LedgerAccount("rounding")).Amount);
        Assert.Equal(quote.Total, quote.Ledger.Select(static sum => sum.Amount).Aggregate(static (a, b) => a + b));
    }

    [Fact]
    public void Quote_WithListPricesOffTheStep_RoundsTheTotalAndSaysSo()
    {
        var book = Francs(6.73m) with
        {
            Fees =
            [
                new FeeRule { Id = new("f"), Name = "Fee", Account = new("42"), Basis = FeeBasis.Order, Percent = Rate.FromPercent(3.3m),
                    Rounding = MoneyRounding.Cash(5) },
            ],
            RoundingAccount = new("6990"),
        };
        var quote = Price(book, "P1-1", "P1-2");
        Assert.Equal(In(Chf, 13.90m), quote.Total);
        Assert.Equal(In(Chf, -0.01m), quote.Ledger.Single(static sum => sum.Account == new LedgerAccount("6990")).Amount);
        var step = Assert.Single(quote.Trace, static step => step.Kind == QuoteStepKind.PayableRounding);
        Assert.Equal((In(Chf, 13.91m), In(Chf, 13.90m)), (step.Before, step.After));
        Assert.Contains("rounded to what can be paid: 13.91 CHF → 13.90 CHF", quote.ExplainSteps(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Discount_OfForints_TakesOffWholeOnes()
    {
        var quote = Price(Forints(1990) with { Discounts = [Houses.Percent("d", 7)] }, "P1-1");
        Assert.Equal(In(Huf, 139), quote.Lines[0].Discounts[0].Amount);
        Assert.Equal(In(Huf, 1851), quote.Total);
        Assert.Equal(In(Huf, 0), quote.Totals[0].PayableRounding);
    }

    public static TheoryData<DiscountBenefit, decimal[]> Benefits => new()
    {
        { DiscountBenefit.Percent(Rate.FromPercent(33)), [0.65m, 0.65m, 0.65m] },
        { DiscountBenefit.Percent(Rate.FromPercent(2.5m)), [1.00m, 1.00m, 1.00m] },
        { DiscountBenefit.Percent(Rate.FromPercent(7.5m)), [0.95m, 0.95m, 0.95m] },
        { DiscountBenefit.Percent(Rate.One), [0, 0, 0] },
        { DiscountBenefit.AmountEach(In(Chf, 0.33m)), [0.65m, 0.65m, 0.65m] },
        { DiscountBenefit.PriceEach(In(Chf, 0.33m)), [0.35m, 0.35m, 0.35m] },
        { DiscountBenefit.AmountTogether(In(Chf, 0.49m)), [0.80m, 0.85m, 0.85m] },
        { DiscountBenefit.PriceTogether(In(Chf, 2.02m)), [0.65m, 0.65m, 0.70m] },
    };

    [Theory]
    [MemberData(nameof(Benefits))]
    public void Discount_OfAnyKind_LeavesPayablePrices(DiscountBenefit benefit, decimal[] prices)
    {
        var rule = new DiscountRule { Id = new("d"), Name = "Discount", Benefit = benefit, MinimumCount = 3 };
        var quote = Price(Francs(1.00m) with { Discounts = [rule] }, "P1-1", "P1-2", "P1-3");
        Assert.Equal(prices, quote.Lines.Select(static line => line.FacePrice.ToDecimal()).Order());
    }

    [Theory]
    [InlineData(MinimumPriceBehavior.StopAtMinimum, 0.95)]
    [InlineData(MinimumPriceBehavior.LeaveLineOut, 1.00)]
    public void Discount_AtAMinimumPriceOffTheStep_StaysPayableAboveIt(MinimumPriceBehavior behavior, decimal price)
    {
        var book = Francs(1.00m);
        var quote = Price(book with
        {
            Prices = [book.Prices[0] with { Minimum = In(Chf, 0.92m) }],
            Discounts = [Houses.Percent("d", 50) with { AtMinimum = behavior }],
        }, "P1-1");
        Assert.Equal(In(Chf, price), quote.Total);
    }

    [Fact]
    public void Quote_OfTwoBooksOfOneCurrency_TakesTheCoarserStep()
    {
        var fine = Table(Francs(6.75m), "mon");
        var coarse = Table(Francs(6.75m) with { PayableStep = In(Chf, 1), RoundingAccount = new("6990") }, "tue");
        var quote = Quote.Of([fine, coarse], new QuoteRequest
        {
            Tickets = [.. Houses.Tickets(Houses.Adult, "P1-1").Select(static ticket => ticket with { Performance = new("mon") }),
                .. Houses.Tickets(Houses.Adult, "P1-1").Select(static ticket => ticket with { Performance = new("tue") })],
        });
        Assert.Equal(In(Chf, 14), quote.Total);
        Assert.Equal(In(Chf, 0.50m), quote.Ledger.Single(static sum => sum.Account == new LedgerAccount("6990")).Amount);
    }

    [Fact]
    public void Check_AStepThatIsNone_IsADefect()
    {
        Assert.Equal(["payableStep step-range"], Defects(Francs(1) with { PayableStep = In(Chf, 0) }));
        Assert.Equal(["payableStep step-range"], Defects(Francs(1) with { PayableStep = In(Chf, 10_001) }));
        Assert.Equal(["payableStep wrong-currency"], Defects(Francs(1) with { PayableStep = In(Huf, 1) }));
        Assert.Equal(["roundingAccount missing-account"], Defects(Francs(1) with { RoundingAccount = default }));
    }

    [Law(1000)]
    public void Quote_OfAnyCart_IsPayableAndPostedInAnyOrder(int seed)
    {
        var step = ((long[])[2, 5, 10, 100])[seed & 3];
        var cart = new RandomCarts(seed, book => book with { PayableStep = new Money(step, Currency.Usd) });
        var quote = Quote.Of(cart.Tables, cart.Request);
        var other = Quote.Of(cart.Tables.Reverse(), cart.Shuffled(7));
        Assert.Equal(quote.Totals.ToArray(), other.Totals.ToArray());
        Assert.Equal(quote.Ledger.ToArray(), other.Ledger.ToArray());
        foreach (var total in quote.Totals)
        {
            Assert.Equal(0, total.Total.MinorUnits % step);
            Assert.InRange(total.PayableRounding.MinorUnits * 2, -step + 1, step);
            Assert.Equal(total.Total, total.Face + total.Fees + total.TaxOnTop + total.TaxRounding + total.PayableRounding);
            Assert.Equal(total.Total.MinorUnits, quote.Ledger.Sum(static account => account.Amount.MinorUnits));
            Assert.Equal((total.Total - total.PayableRounding).MinorUnits,
                quote.Lines.Sum(static line => line.Total.MinorUnits) + quote.OrderFees.Sum(static fee => fee.Total.MinorUnits));
        }
    }

    [Law(1000)]
    public void Discounts_OnPayableListPrices_LeavePayablePrices(int seed)
    {
        var step = ((long[])[2, 5, 10, 50])[seed & 3];
        var cart = new RandomCarts(seed, book => book with
        {
            PayableStep = new Money(step, Currency.Usd),
            Prices = [.. book.Prices.Select(price => price with { Amount = price.Amount * step, Minimum = price.Minimum * step })],
            Events = [],
            Adjustments = [],
            DynamicRules = [],
        });
        foreach (var line in Quote.Of(cart.Tables, cart.Request).Lines.Where(static line => line.Item != new ItemId("gift")))
        {
            Assert.Equal(0, line.FacePrice.MinorUnits % step);
            Assert.All(line.Discounts, discount => Assert.Equal(0, discount.Amount.MinorUnits % step));
            Assert.All(line.Layers, layer => Assert.Equal(0, layer.Final.MinorUnits % step));
        }
    }

    private static TaxRule Vat(MoneyRounding rounding) => new()
    {
        Id = new("vat"),
        Name = "MWST",
        Rate = Rate.FromPercent(7.7m),
        Account = new("2200"),
        OnTickets = true,
        Rounding = rounding,
    };

    private static PriceBookDefinition Francs(decimal price) => Book(Chf, price, 0.05m);

    private static PriceBookDefinition Forints(decimal price) => Book(Huf, price, 1);

    private static PriceBookDefinition Book(Currency currency, decimal price, decimal step) => Houses.Simple(("P1", 1)) with
    {
        Currency = currency,
        PayableStep = In(currency, step),
        Prices = [new ZonePrice(new("P1"), Houses.Adult, Houses.Ticket, In(currency, price))],
    };

    private static Quote Price(PriceBookDefinition book, params string[] seats) => Quote.Of(Table(book, "perf"), Houses.Seats(seats));

    private static PriceTable Table(PriceBookDefinition book, string performance) => Houses.Table(Map, book, performance);

    private static string[] Defects(PriceBookDefinition book) =>
        [.. PriceBook.Check(book).Defects.Select(static defect => $"{defect.Place} {defect.Code}")];

    private static Money In(Currency currency, decimal amount) => Money.FromDecimal(amount, currency);
}
