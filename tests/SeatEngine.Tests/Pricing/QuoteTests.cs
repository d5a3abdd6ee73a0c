using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Pricing;

public sealed class QuoteTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));

    [Fact]
    public void Quote_ThinCart_HasLinesLayersAndLedger()
    {
        var quote = Quote.Of(Houses.Table(Houses.Map(("P1", 4)), Houses.TwoLayers()), Houses.Seats("P1-1", "P1-2"));
        Assert.True(quote.Succeeded);
        Assert.Equal(Houses.Dollars(100), quote.Total);
        Assert.Equal(["4000 90.00 USD", "4100 10.00 USD"], quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
        Assert.Equal([Houses.Dollars(45), Houses.Dollars(5)], quote.Lines[1].Layers.Select(static layer => layer.Final));
    }

    [Fact]
    public void Quote_EmptyCart_IsZeroOfNothing()
    {
        var quote = Quote.Of(Houses.Table(Map, Houses.Simple(("P1", 50))), new QuoteRequest());
        Assert.True(quote.Succeeded);
        Assert.Empty(quote.Totals);
        Assert.Equal(default, quote.Total);
    }

    [Fact]
    public void Quote_LinesThatCannotBeSold_AreProblemsNotExceptions()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" }, new PriceType { Id = Houses.Child, Name = "Child" }],
            Items = [new PriceItem { Id = new("gift"), Name = "Gift", Account = new("1") }],
        };
        var quote = Quote.Of(Houses.Table(Map, book), new QuoteRequest
        {
            Tickets =
            [
                .. Houses.Tickets(Houses.Adult, "P1-1", "P1-1", "P2-1", "X-1"),
                .. Houses.Tickets(Houses.Child, "P1-2"),
                .. Houses.Tickets(new("ghost"), "P1-3"),
                new QuoteTicket(PlaceId.Of(new SeatId("P1-4")), Houses.Adult) { Performance = new("other") },
            ],
            Items = [new QuoteItem(new("gift")), new QuoteItem(new("hat"))],
        });
        Assert.False(quote.Succeeded);
        Assert.Equal(
            [
                (1, QuoteProblemKind.DuplicatePlace), (2, QuoteProblemKind.NoZone), (3, QuoteProblemKind.UnknownPlace),
                    (4, QuoteProblemKind.NoPrice),
                (5, QuoteProblemKind.UnknownType), (6, QuoteProblemKind.UnknownPerformance), (7, QuoteProblemKind.ItemAmount),
                    (8, QuoteProblemKind.UnknownItem),
            ],
            quote.Problems.Select(static problem => (problem.Line, problem.Kind)));
        Assert.Equal(2, quote.Lines.Length);
    }

    [Fact]
    public void Quote_EligibilityOfTypes_IsHeld()
    {
        PriceTypeEligibility asked = new()
        {
            Channels = [new("counter")],
            MinimumPerOrder = 3,
            MustAccompany = Houses.Adult,
            MaximumPerAccompanied = 1,
            Zones = [new("P2")],
            RequiredFeatures = SeatFeatures.StepFree,
            PatronFacts = [new("member")],
            Codes = [new("KIDS")],
        };
        var book = WithChild(asked);
        QuoteRequest request = new() { Tickets = Houses.Tickets(Houses.Child, "P1-1", "P1-2"), Channel = new("web") };
        var quote = Quote.Of(Houses.Table(Map, book), request);
        Assert.Equal(
            [
                QuoteProblemKind.Channel, QuoteProblemKind.Patron, QuoteProblemKind.Code, QuoteProblemKind.Zone,
                    QuoteProblemKind.SeatFeatures, QuoteProblemKind.TooFew,
                QuoteProblemKind.NotAccompanied,
            ],
            quote.Problems.Where(static problem => problem.Line == 0).Select(static problem => problem.Kind));
        var easy = WithChild(new() { MustAccompany = Houses.Adult, MaximumPerAccompanied = 2, MaximumPerOrder = 2 });
        ImmutableArray<QuoteTicket> family = [.. Houses.Tickets(Houses.Child, "P1-1", "P1-2"), .. Houses.Tickets(Houses.Adult, "P1-3")];
        Assert.True(Quote.Of(Houses.Table(Map, easy), new QuoteRequest { Tickets = family }).Succeeded);
        QuoteRequest crowd = new() { Tickets = [.. family, .. Houses.Tickets(Houses.Child, "P1-5")] };
        Assert.Equal(
            [QuoteProblemKind.TooMany, QuoteProblemKind.NotAccompanied],
            Quote.Of(Houses.Table(Map, easy), crowd).Problems.Select(static problem => problem.Kind).Distinct());
    }

    [Fact]
    public void Quote_FeesInsideAndOutside_OnlyThoseOnTopAreAdded()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Fees =
            [
                new FeeRule { Id = new("restoration"), Name = "Restoration", Account = new("4300"), Placement = FeePlacement.Inside,
                    Amount = Houses.Dollars(2) },
                new FeeRule { Id = new("booking"), Name = "Booking", Account = new("4200"), Percent = Rate.FromPercent(3.3m),
                    Rounding = MoneyRounding.Cash(5), Cap = Houses.Dollars(1.50m) },
                new FeeRule { Id = new("order"), Name = "Order", Account = new("4400"), Basis = FeeBasis.Order, Amount = Houses.Dollars(4),
                    BelowOrderValue = Houses.Dollars(150) },
                new FeeRule { Id = new("post"), Name = "Post", Account = new("4500"), Basis = FeeBasis.Order, Amount = Houses.Dollars(1),
                    WaivedFor = [new("member")] },
                new FeeRule { Id = new("desk"), Name = "Desk", Account = new("4600"), Amount = Houses.Dollars(1),
                    Channels = [new("desk")] },
            ],
        };
        var quote = Quote.Of(Houses.Table(Map, book), Houses.Seats("P1-1", "P1-2") with { Patron = [new("member")] });
        Assert.Equal(Houses.Dollars(107), quote.Total);
        Assert.Equal(
            ["4000 96.00 USD", "4200 3.00 USD", "4300 4.00 USD", "4400 4.00 USD"],
            quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
        var large = Quote.Of(Houses.Table(Map, book), Houses.Seats("P1-1", "P1-2", "P1-3"));
        Assert.Equal("Post", Assert.Single(large.OrderFees).Fee.Name);
    }

    [Fact]
    public void Quote_SeveralTaxes_AreContainedOrOnTopByLayer()
    {
        var book = Houses.TwoLayers() with
        {
            Taxes =
            [
                new TaxRule { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(7), Account = new("1776"), Inclusive = true,
                    Layers = [Houses.Ticket] },
                new TaxRule { Id = new("culture"), Name = "Culture", Rate = Rate.FromPercent(5), Account = new("1777"), Inclusive = true,
                    Layers = [Houses.Ticket] },
                new TaxRule { Id = new("sales"), Name = "Sales", Rate = Rate.FromPercent(8.875m), Account = new("1778") },
            ],
        };
        var quote = Quote.Of(Houses.Table(Map, book), Houses.Seats("P1-1"));
        var line = Assert.Single(quote.Lines);
        Assert.Equal(["2.81", "2.01", "4.01"], line.Taxes.Select(static tax => tax.Amount.ToAmountString()));
        Assert.Equal(Houses.Dollars(54.01m), quote.Total);
        Assert.Equal(Houses.Dollars(54.01m),
            Money.FromDecimal(quote.Ledger.Sum(static account => account.Amount.ToDecimal()), Currency.Usd));
    }

    [Fact]
    public void Quote_Comp_CostsNothingAndTellsItsWorth()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" },
                new PriceType { Id = Houses.Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary }],
            Fees = [new FeeRule { Id = new("booking"), Name = "Booking", Account = new("4200"), Amount = Houses.Dollars(2) }],
            Discounts = [Houses.Percent("ten", 10)],
        };
        book = book with
        {
            Prices =
            [.. book.Prices, new ZonePrice(new("P1"), Houses.Comp, Houses.Ticket, Houses.Dollars(50), Houses.Dollars(20))]
        };
        QuoteRequest request = new() { Tickets = Houses.Tickets(Houses.Comp, "P1-1") };
        Assert.Equal(QuoteProblemKind.MissingReason, Assert.Single(Quote.Of(Houses.Table(Map, book), request).Problems).Kind);
        var quote = Quote.Of(Houses.Table(Map, book), request with { Tickets = [request.Tickets[0] with { Reason = "Press night" }] });
        Assert.True(quote.Succeeded);
        Assert.Equal(Houses.Dollars(0), quote.Total);
        Assert.Equal(Houses.Dollars(50), quote.Totals[0].ValueGiven);
        Assert.Equal("Press night", quote.Lines[0].Reason);
    }

    [Fact]
    public void Quote_Items_AreLinesOfTheirOwn()
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Items =
            [
                new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(6) },
                new PriceItem { Id = new("gift"), Name = "Gift", Kind = ItemKind.Donation, Account = new("4600") },
            ],
            Discounts = [Houses.Percent("half", 50) with { Items = [new("programme")], TakesTickets = false }],
        };
        var quote = Quote.Of(Houses.Table(Map, book),
            Houses.Seats("P1-1") with { Items = [new(new("gift")) { Amount = Houses.Dollars(25) }, new(new("programme"))] });
        Assert.True(quote.Succeeded);
        Assert.Equal(["50.00", "25.00", "3.00"], quote.Lines.Select(static line => line.Total.ToAmountString()));
    }

    [Fact]
    public void Quote_TwoCurrencies_AreTotalledApart()
    {
        var euros = Houses.Simple(("P1", 50)) with
        {
            Currency = Currency.Eur,
            Prices = [new ZonePrice(new("P1"), Houses.Adult, Houses.Ticket, Money.FromDecimal(40, Currency.Eur))],
        };
        var quote = Quote.Of(
            [Houses.Table(Map, euros, "paris"), Houses.Table(Map, Houses.Simple(("P1", 50)), "york")],
            new QuoteRequest
            {
                Tickets = [Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new("paris") },
                Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new("york") }]
            });
        Assert.Equal(["40.00 EUR", "50.00 USD"], quote.Totals.Select(static total => total.Total.ToString()));
        Assert.Throws<InvalidOperationException>(() => quote.Total);
    }

    [Fact]
    public void Quote_BadArguments_AreRefused()
    {
        var table = Houses.Table(Map, Houses.Simple(("P1", 50)));
        var later = Houses.Table(Map, Houses.Simple(("P1", 50)), "late", Houses.Noon.AddDays(1));
        Assert.Throws<ArgumentException>(() => Quote.Of([], new QuoteRequest()));
        Assert.Throws<ArgumentException>(() => Quote.Of([table, table], new QuoteRequest()));
        Assert.Throws<ArgumentException>(() => Quote.Of([table, later], new QuoteRequest()));
        Assert.Throws<ArgumentNullException>(() => Quote.Of((PriceTable)null!, new QuoteRequest()));
    }

    [Fact]
    public void Quote_BeyondSixtyFourBits_Overflows()
    {
        var book = Houses.Simple(("P1", 1)) with
        {
            Prices =
            [new ZonePrice(new("P1"), Houses.Adult, Houses.Ticket, new Money(long.MaxValue, Currency.Usd))]
        };
        var table = Houses.Table(Map, book);
        Assert.Throws<OverflowException>(() => Quote.Of(table, Houses.Seats("P1-1", "P1-2")));
    }

    [Fact]
    public void Quote_CartOfAThousand_KeepsEveryStepOfItsTrace()
    {
        var hall = Houses.Map(("P1", 1000));
        var book = Houses.TwoLayers() with { Discounts = [Houses.Percent("ten", 10)] };
        var quote = Quote.Of(Houses.Table(hall, book), Houses.Seats([.. hall.Seats.ToIds().Select(static id => id.Value)]));
        Assert.Equal(Houses.Dollars(45_000), quote.Total);
        Assert.Equal(4000, quote.Trace.Count);
        Assert.Equal(2000, quote.Trace.Count(static step => step.Kind == QuoteStepKind.ListPrice));
        Assert.Equal(2000, quote.Trace.Count(static step => step.Kind == QuoteStepKind.Discount));
        Assert.Throws<ArgumentOutOfRangeException>(() => quote.Trace[4000]);
        Assert.Throws<ArgumentOutOfRangeException>(() => quote.Trace[-1]);
    }

    [Fact]
    public void Explain_OfACartWithEverything_ReadsAsApproved()
    {
        var book = Houses.TwoLayers(minimumOfFacility: 5) with
        {
            Events = [new PriceEvent { Id = new("early"), Name = "Early bird", Until = Houses.Noon.AddDays(1),
                Change = PriceChange.Percent(Rate.FromPercent(-10)) }],
            Adjustments = [new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true,
                Change = PriceChange.Add(Houses.Dollars(2)) }],
            DynamicRules = [new DynamicPriceRule { Id = new("last"), Name = "Last minute",
                Tiers = [new DynamicPriceTier { BeforeCurtain = TimeSpan.FromHours(2), Change = PriceChange.Add(Houses.Dollars(-10)) }] }],
            Fees = [new FeeRule { Id = new("booking"), Name = "Booking fee", Account = new("4200"), Amount = Houses.Dollars(1.50m) }],
            Taxes = [new TaxRule { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(7), Account = new("1776"), Inclusive = true,
                Fees = [new("booking")] }],
            Discounts = [Houses.Percent("Three for less", 10) with { MinimumCount = 3, CheapestCount = 1 },
                Houses.Percent("Spring", 20) with { Priority = 1 }, Houses.Percent("Group", 30) with { MinimumCount = 10, Priority = -1 }],
            Codes = [new PromoCodeRule { Code = new("SPRING"), Discounts = [new("Spring")] }],
        };
        var quote = Quote.Of(Houses.Table(Map, book),
            Houses.Seats("P1-1", "P1-2", "P1-3", "P1-4") with { Codes = [new("spring"), new("summer")] });
        Approvals.Verify(quote.ExplainSteps(CultureInfo.InvariantCulture));
    }

    private static PriceBookDefinition WithChild(PriceTypeEligibility asked)
    {
        var book = Houses.Simple(("P1", 50)) with
        {
            Types = [new PriceType { Id = Houses.Adult, Name = "Adult" },
                new PriceType { Id = Houses.Child, Name = "Child", Eligibility = asked }],
            Codes = [new PromoCodeRule { Code = new("KIDS") }],
            Zones = [new PriceZone(new("P1"), "P1"), new PriceZone(new("P2"), "P2")],
        };
        return book with { Prices = [.. book.Prices, new ZonePrice(new("P1"), Houses.Child, Houses.Ticket, Houses.Dollars(20))] };
    }
}
