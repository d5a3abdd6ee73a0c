using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class QuoteRuleTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));
    private static readonly PriceBookDefinition Plain = Houses.Simple(("P1", 100), ("P2", 60));

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 1, true)]
    [InlineData(null, 0, false)]
    [InlineData(-1, 1, true)]
    public void Code_InItsTime_IsTakenFromItsBeginningToBeforeItsEnd(int? from, int? until, bool taken)
    {
        PromoCodeRule code = new()
        {
            Code = new("SPRING"),
            Discounts = [new("spring")],
            From = from is { } start
            ? Houses.Noon.AddTicks(start) : null,
            Until = until is { } end ? Houses.Noon.AddTicks(end) : null
        };
        var quote = Quote.Of(Houses.Table(Map, Plain with { Discounts = [Houses.Percent("spring", 10)], Codes = [code] }),
            Houses.Seats("P1-1") with { Codes = [new("spring"), new("SPRING")] });

        Assert.Equal(Houses.Dollars(taken ? 90 : 100), quote.Total);
        Assert.Equal(taken ? [new PromoCode("SPRING")] : [], quote.CodesTaken.ToArray());
    }

    [Fact]
    public void Code_KnownToOneOfTheBooks_IsTakenThere()
    {
        var known = Plain with
        {
            Discounts = [Houses.Percent("spring", 10)],
            Codes = [new PromoCodeRule { Code = new("SPRING"), Discounts = [new("spring")] }]
        };
        var old = known with { Codes = [known.Codes[0] with { Until = Houses.Noon }] };
        string Totals(params PriceBookDefinition[] books)
        {
            var quote = Quote.Of(
                [.. books.Select((book, i) => Houses.Table(Map, book, $"n{i}"))],
                new QuoteRequest
                {
                    Tickets = [.. books.Select((_, i) =>
                    Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new($"n{i}") })],
                    Codes = [new("SPRING")]
                });
            return $"{string.Join(' ', quote.Lines.Select(static line => line.FacePrice.ToAmountString()))} " +
                $"{string.Join(' ', quote.Trace.Where(static step => step.Kind == QuoteStepKind.Code).Select(static step => step.Reason))}";
        }

        Assert.Equal("90.00 100.00 Applied", Totals(known, Plain));
        Assert.Equal("100.00 90.00 Applied", Totals(Plain, known));
        Assert.Equal("100.00 100.00 NotInForce", Totals(old, Plain));
        Assert.Equal("90.00 90.00 Applied", Totals(known, known));
        Assert.Equal("100.00 100.00 UnknownCode", Totals(Plain, Plain));
    }

    [Fact]
    public void Rules_OfSeveralBooks_ApplyInTheirOrderOverAll()
    {
        var first = Plain with
        {
            Discounts = [Houses.Percent("pair", 50) with { MinimumCount = 2, Priority = 2 },
            Houses.Percent("ten", 10) with { Priority = 1, Zones = [new("P2")] }]
        };
        var second = Plain with { Discounts = [first.Discounts[1], first.Discounts[0]] };
        var none = Plain;
        string Prices(PriceBookDefinition one, PriceBookDefinition other, string seat, string otherSeat) => string.Join(' ', Quote.Of(
            [Houses.Table(Map, one, "a"), Houses.Table(Map, other, "b")],
            new QuoteRequest
            {
                Tickets = [Houses.Tickets(Houses.Adult, seat)[0] with { Performance = new("a") },
                Houses.Tickets(Houses.Adult, otherSeat)[0] with { Performance = new("b") }]
            })
            .Lines.Select(static line => line.FacePrice.ToAmountString()));

        Assert.Equal("50.00 50.00", Prices(first, second, "P1-1", "P1-1"));
        Assert.Equal("50.00 50.00", Prices(second, first, "P1-1", "P1-2"));
        Assert.Equal("100.00 54.00", Prices(first, second, "P1-1", "P2-1"));
        Assert.Equal("100.00 100.00", Prices(first, none, "P1-1", "P1-1"));
        Assert.Equal("54.00 60.00", Prices(first, none, "P2-1", "P2-1"));
    }

    [Fact]
    public void Rule_UsesAndLinesAtMost_EndWhenTheyAreUsedUp()
    {
        var pair = Houses.Percent("pair", 50) with { MinimumCount = 2 };
        string Prices(params DiscountRule[] rules) =>
            string.Join(' ',
                Quote.Of(Houses.Table(Map, Plain with { Discounts = [.. rules] }),
                Houses.Seats("P1-1", "P1-2", "P1-3", "P1-4", "P1-5")).Lines.Select(static line =>
                line.FacePrice.ToDecimal().ToString("0", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("50 50 50 50 50", Prices(pair));
        Assert.Equal("50 50 100 100 100", Prices(pair with { CheapestCount = 1 }));
        Assert.Equal("50 100 100 100 100", Prices(pair with { CheapestCount = 1, MaximumUses = 1 }));
        Assert.Equal("50 50 100 100 100", Prices(pair with { CheapestCount = 1, MaximumUses = 2 }));
        Assert.Equal("50 50 50 100 100", Prices(pair with { MaximumLines = 3 }));
        Assert.Equal("50 50 50 50 50", Prices(pair with { MaximumLines = 5, MaximumUses = 1 }));
    }

    [Fact]
    public void Type_WithACodeOrFeatures_IsForThoseWhoHaveThem()
    {
        var map = SeatMap.Compile(Map.Hall with
        {
            Sections = [Map.Hall.Sections[0] with { Rows =
                [.. Map.Hall.Sections[0].Rows.Select(static row =>
                row with { Seats = [.. row.Seats.Select(static seat => seat with { Features = seat.Label == "1"
                ? SeatFeatures.StepFree
                : seat.Label == "2" ? SeatFeatures.RestrictedView : SeatFeatures.None })] })] }],
        });
        IEnumerable<QuoteProblemKind> Problems(PriceTypeEligibility asked, QuoteRequest request)
        {
            var book = Plain with
            {
                Types = [Plain.Types[0] with { Eligibility = asked }],
                Codes = [new PromoCodeRule { Code = new("OLD"), Until = Houses.Noon }, new PromoCodeRule { Code = new("NEW") },
                    new PromoCodeRule { Code = new("OTHER") }],
            };
            return Quote.Of(Houses.Table(map, book), request).Problems.Select(static problem => problem.Kind);
        }

        var first = Houses.Seats("P1-1");
        PriceTypeEligibility coded = new() { Codes = [new("OLD"), new("NEW")] };
        Assert.Equal([QuoteProblemKind.Code], Problems(coded, first));
        Assert.Equal([QuoteProblemKind.Code], Problems(coded, first with { Codes = [new("OTHER")] }));
        Assert.Equal([QuoteProblemKind.Code], Problems(coded, first with { Codes = [new("OLD")] }));
        Assert.Empty(Problems(coded, first with { Codes = [new("NEW")] }));
        Assert.Empty(Problems(new() { RequiredFeatures = SeatFeatures.StepFree }, first));
        Assert.Equal([QuoteProblemKind.SeatFeatures], Problems(new() { RequiredFeatures = SeatFeatures.StepFree }, Houses.Seats("P1-3")));
        Assert.Equal([QuoteProblemKind.SeatFeatures],
            Problems(new() { RequiredFeatures = SeatFeatures.StepFree | SeatFeatures.RestrictedView }, first));
        Assert.Equal([QuoteProblemKind.SeatFeatures],
            Problems(new() { ForbiddenFeatures = SeatFeatures.RestrictedView }, Houses.Seats("P1-2")));
        Assert.Empty(Problems(new() { ForbiddenFeatures = SeatFeatures.RestrictedView }, first));
        Assert.Empty(Problems(new() { MinimumPerOrder = 2, MaximumPerOrder = 2 }, Houses.Seats("P1-1", "P1-2")));
        Assert.Equal([QuoteProblemKind.TooFew], Problems(new() { MinimumPerOrder = 2 }, first));
        Assert.Equal([QuoteProblemKind.TooMany], Problems(new() { MaximumPerOrder = 2 }, Houses.Seats("P1-1", "P1-2", "P1-3")).Distinct());
    }

    [Fact]
    public void Item_WithAndWithoutAPriceOfItsOwn_CostsWhatIsSaid()
    {
        var book = Plain with
        {
            Items =
            [
                new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(6) },
                new PriceItem { Id = new("gift"), Name = "Gift", Kind = ItemKind.Donation, Account = new("4600") },
            ],
        };
        string Of(params QuoteItem[] items)
        {
            var quote = Quote.Of([Houses.Table(Map, Plain, "a"), Houses.Table(Map, book, "b")], new QuoteRequest { Items = [.. items] });
            return string.Join(' ', quote.Lines.Select(static line => $"{line.Item}:{line.Name}:{line.ListPrice.ToAmountString()}")
                .Concat(quote.Problems.Select(static problem => $"{problem.Line}:{problem.Kind}")));
        }

        Assert.Equal("programme:Programme:6.00", Of(new QuoteItem(new("programme"))));
        Assert.Equal("programme:Programme:6.00",
            Of(new QuoteItem(new("programme")) { Amount = Houses.Dollars(6), Performance = new("b") }));
        Assert.Equal("programme:Programme:6.00", Of(new QuoteItem(new("programme")) { Performance = new("a") }));
        Assert.Equal("0:UnknownItem", Of(new QuoteItem(new("hat")) { Performance = new("b") }));
        Assert.Equal("0:ItemAmount", Of(new QuoteItem(new("programme")) { Amount = Houses.Dollars(5) }));
        Assert.Equal("gift:Gift:5.00", Of(new QuoteItem(new("gift")) { Amount = Houses.Dollars(5) }));
        Assert.Equal("0:ItemAmount", Of(new QuoteItem(new("gift"))));
        Assert.Equal("0:ItemAmount", Of(new QuoteItem(new("gift")) { Amount = Houses.Dollars(-5) }));
        Assert.Equal("0:ItemAmount", Of(new QuoteItem(new("gift")) { Amount = Money.FromDecimal(5, Currency.Eur) }));
        Assert.Equal("programme:Programme:6.00 gift:Gift:1.00 1:UnknownItem",
            Of(new QuoteItem(new("programme")), new QuoteItem(new("hat")), new QuoteItem(new("gift")) { Amount = Houses.Dollars(1) }));
    }

    [Fact]
    public void Quote_LinesLeftOut_KeepsTheNumbersOfTheOthers()
    {
        var quote = Quote.Of(Houses.Table(Map, Plain), Houses.Seats("X-1", "P2-1", "X-2", "P1-1"));

        Assert.Equal([(1, "60.00"), (3, "100.00")], quote.Lines.Select(static line => (line.Number, line.Total.ToAmountString())));
        Assert.Equal([0, 2], quote.Problems.Select(static problem => problem.Line));
    }

    [Fact]
    public void Tax_OfSeveralRatesOverOneOrder_IsTotalledByTaxRateAndKind()
    {
        TaxRule sales = new() { Id = new("sales"), Name = "Sales", Rate = Rate.FromPercent(10), Account = new("1778") };
        TaxRule vat = new() { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(25), Account = new("1776"), Inclusive = true };
        var quote = Quote.Of(
            [
                Houses.Table(Map, Plain with { Taxes = [sales] }, "a"),
                Houses.Table(Map, Plain with { Taxes = [sales] }, "b"),
                Houses.Table(Map, Plain with { Taxes = [sales with { Rate = Rate.FromPercent(5) }] }, "c"),
                Houses.Table(Map, Plain with { Taxes = [vat] }, "d"),
            ],
            new QuoteRequest
            {
                Tickets = [.. new[] { "a", "b", "c",
                "d" }.Select(static night => Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new(night) })]
            });

        Assert.Equal(
            ["sales 10 200.00 20.00", "sales 5 100.00 5.00", "vat 25 80.00 20.00"],
            quote.Taxes.Select(static tax =>
                $"{tax.Tax} {tax.Rate.ToPercent():0.##} {tax.Net.ToAmountString()} {tax.Amount.ToAmountString()}"));
        Assert.Equal((Houses.Dollars(425), Houses.Dollars(25), Houses.Dollars(20)),
            (quote.Total, quote.Totals[0].TaxOnTop, quote.Totals[0].TaxContained));
        Assert.Equal(["1776 20.00 USD", "1778 25.00 USD", "4000 380.00 USD"],
            quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
    }

    [Fact]
    public void Tax_OfItemsTypesAndLayers_IsForThoseThatItNames()
    {
        var book = Houses.TwoLayers() with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" }, new PriceType { Id = Houses.Child, Name = "Child" }],
            Items = [new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(10) },
                new PriceItem { Id = new("poster"), Name = "Poster", Account = new("4500"), Price = Houses.Dollars(20) }],
        };
        book = book with
        {
            Prices = [.. book.Prices, new ZonePrice(new("P1"), Houses.Child, Houses.Ticket, Houses.Dollars(20)),
            new ZonePrice(new("P1"), Houses.Child, Houses.Facility, Houses.Dollars(5))]
        };
        TaxRule tax = new() { Id = new("t"), Name = "T", Rate = Rate.FromPercent(10), Account = new("1776") };
        string Taxes(params TaxRule[] rules) => string.Join(' ', Quote.Of(
            Houses.Table(Map, book with { Taxes = [.. rules] }),
            new QuoteRequest
            {
                Tickets = [.. Houses.Tickets(Houses.Adult, "P1-1"), .. Houses.Tickets(Houses.Child, "P1-2")],
                Items = [new(new("programme")), new(new("poster"))]
            })
            .Lines.Select(static line => line.Taxes.Sum(static one => one.Amount.MinorUnits)));

        Assert.Equal("500 250 0 0", Taxes(tax));
        Assert.Equal("450 200 0 0", Taxes(tax with { Layers = [Houses.Ticket] }));
        Assert.Equal("50 50 0 0", Taxes(tax with { Layers = [Houses.Facility] }));
        Assert.Equal("0 250 0 0", Taxes(tax with { Types = [Houses.Child] }));
        Assert.Equal("0 50 0 0", Taxes(tax with { Types = [Houses.Child], Layers = [Houses.Facility] }));
        Assert.Equal("500 250 100 0", Taxes(tax with { Items = [new("programme")] }));
        Assert.Equal("0 0 0 200", Taxes(tax with { OnTickets = false, Items = [new("poster")] }));
        Assert.Equal("500 250 300 0",
            Taxes(tax, tax with { Id = new("u"), Rate = Rate.FromPercent(30), OnTickets = false, Items = [new("programme")] }));
    }

    [Fact]
    public void Explain_OfACartWithGiftsAndProblems_ReadsAsApproved()
    {
        var book = Houses.TwoLayers() with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" },
                new PriceType { Id = Houses.Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary }],
            Items = [new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(6) }],
            Fees =
            [
                new FeeRule { Id = new("restoration"), Name = "Restoration", Account = new("4300"), Placement = FeePlacement.Inside,
                    Amount = Houses.Dollars(2) },
                new FeeRule { Id = new("post"), Name = "Post", Account = new("4400"), Basis = FeeBasis.Order, Amount = Houses.Dollars(3) },
            ],
            Taxes = [new TaxRule { Id = new("sales"), Name = "Sales tax", Rate = Rate.FromPercent(8.875m), Account = new("1778") }],
        };
        book = book with { Prices = [.. book.Prices, new ZonePrice(new("P1"), Houses.Comp, Houses.Ticket, Houses.Dollars(45))] };
        var quote = Quote.Of(Houses.Table(Map, book), new QuoteRequest
        {
            Tickets = [.. Houses.Tickets(Houses.Adult, "P1-1", "X-1"), Houses.Tickets(Houses.Comp, "P1-2")[0] with { Reason = "press" }],
            Items = [new(new("programme"))],
        });

        Approvals.Verify(quote.ExplainSteps(CultureInfo.InvariantCulture));
    }
}
