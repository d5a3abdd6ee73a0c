using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class FeeTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 10), ("P2", 10));
    private static readonly FeeRule Ticket = new() { Id = new("fee"), Name = "Fee", Account = new("4200"), Amount = Houses.Dollars(2) };
    private static readonly FeeRule Order = Ticket with { Basis = FeeBasis.Order };

    [Fact]
    public void TicketFee_OfZonesTypesAndFreeTickets_IsForThoseThatItNames()
    {
        ImmutableArray<QuoteTicket> cart = [.. Houses.Tickets(Houses.Adult, "P1-1", "P2-1"),
            .. Houses.Tickets(Houses.Child, "P1-2", "P2-2"), .. Houses.Tickets(Houses.Comp, "P1-3")];
        string Charged(FeeRule fee) =>
            string.Join(' ', Of(cart, fee).Lines.Select(static line => line.Fees.Sum(static one => one.Amount.MinorUnits)));

        Assert.Equal("200 200 200 200 0", Charged(Ticket));
        Assert.Equal("200 200 200 200 200", Charged(Ticket with { ChargedOnFreeTickets = true }));
        Assert.Equal("200 0 200 0 0", Charged(Ticket with { Zones = [new("P1")] }));
        Assert.Equal("0 0 200 200 0", Charged(Ticket with { Types = [Houses.Child] }));
        Assert.Equal("0 200 0 0 0", Charged(Ticket with { Zones = [new("P2")], Types = [Houses.Adult] }));
        Assert.Equal("500 350 250 175 0", Charged(Ticket with { Amount = null, Percent = Rate.FromPercent(10) }));
        Assert.Equal("700 550 450 375 0", Charged(Ticket with { Percent = Rate.FromPercent(10) }));
        Assert.Equal("450 300 200 125 0", Charged(Ticket with { Amount = null, Percent = Rate.FromPercent(10), Layers = [Houses.Ticket] }));
        Assert.Equal("50 50 50 50 0", Charged(Ticket with { Amount = null, Percent = Rate.FromPercent(10), Layers = [Houses.Facility] }));
        Assert.Equal("300 300 250 175 0", Charged(Ticket with { Amount = null, Percent = Rate.FromPercent(10), Cap = Houses.Dollars(3) }));
    }

    [Fact]
    public void TicketFee_ThatDoesNotApply_SaysWhyInTheTrace()
    {
        ImmutableArray<QuoteTicket> cart = [.. Houses.Tickets(Houses.Adult, "P1-1", "P2-1"), .. Houses.Tickets(Houses.Child, "P1-2"),
            .. Houses.Tickets(Houses.Comp, "P1-3")];
        string[] Why(FeeRule fee) =>
            [.. Of(cart, fee).Trace.Where(static step => step.Kind == QuoteStepKind.Fee).OrderBy(static step => step.Line)
                .Select(static step => $"{step.Line ?? -1} {step.Reason} {step.Before.MinorUnits}-{step.After.MinorUnits}")];

        Assert.Equal(["0 Applied 0-200", "1 OtherZone 0-0", "2 OtherType 0-0", "3 OtherType 0-0"],
            Why(Ticket with { Zones = [new("P1")], Types = [Houses.Adult] }));
        Assert.Equal(["0 Applied 0-200", "1 Applied 0-200", "2 Applied 0-200", "3 FreeTicket 0-0"], Why(Ticket));
        Assert.Equal(["-1 OtherChannel 0-0"], Why(Ticket with { Channels = [new("desk")] }));
        Assert.Equal(["-1 OrderValue 0-0"], Why(Ticket with { FromOrderValue = Houses.Dollars(110.01m) }));
        Assert.Equal(["-1 Applied 0-200"], Why(Order));
        Assert.Equal(["-1 NoMatchingLine 0-0"], Why(Order with { Types = [Houses.Child], Zones = [new("P2")] }));
        Assert.Equal(["-1 FreeTicket 0-0"], Why(Order with { Types = [Houses.Comp] }));
        Assert.Equal(["-1 OtherChannel 0-0"], Why(Order with { Channels = [new("desk")] }));
    }

    [Theory]
    [InlineData(100.0, null, true)]
    [InlineData(100.01, null, false)]
    [InlineData(null, 100.01, true)]
    [InlineData(null, 100.0, false)]
    [InlineData(90.0, 110.0, true)]
    [InlineData(101.0, 110.0, false)]
    public void Fee_ByTheValueOfTheOrder_HoldsFromAndBelow(double? from, double? below, bool charged)
    {
        static Money? Dollars(double? amount) => amount is { } some ? Houses.Dollars((decimal)some) : null;
        var fee = Order with { FromOrderValue = Dollars(from), BelowOrderValue = Dollars(below) };

        Assert.Equal(Houses.Dollars(charged ? 102 : 100), Of(Houses.Tickets(Houses.Adult, "P1-1", "P1-2"), fee).Total);
    }

    [Fact]
    public void InsideFee_LargerThanItsLayer_TakesWhatIsThereAndSaysSo()
    {
        var first =
            Ticket with { Id = new("first"), Placement = FeePlacement.Inside, FromLayer = Houses.Facility, Amount = Houses.Dollars(3) };
        var second = first with { Id = new("second"), Account = new("4300") };
        var third = first with { Id = new("third"), Account = new("4400") };
        var quote = Of(Houses.Tickets(Houses.Adult, "P1-1"), first, second, third);

        Assert.Equal(Houses.Dollars(50), quote.Total);
        Assert.Equal([("first", 300L), ("second", 200L)], quote.Lines[0].Fees.Select(static fee => (fee.Fee.Value, fee.Amount.MinorUnits)));
        Assert.Equal(
            [("first", QuoteStepReason.Applied, 500L, 200L), ("second", QuoteStepReason.LayerExhausted, 200L, 0L),
                ("third", QuoteStepReason.LayerExhausted, 0L, 0L)],
            quote.Trace.Where(static step => step.Kind == QuoteStepKind.Fee)
                .Select(static step => (step.Rule, step.Reason, step.Before.MinorUnits, step.After.MinorUnits)));
        Assert.Equal(["4000 45.00 USD", "4100 0.00 USD", "4200 3.00 USD", "4300 2.00 USD"],
            quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
    }

    [Fact]
    public void InsideFee_WithoutALayerOfItsOwn_IsTakenFromTheFirst()
    {
        var inside = Ticket with { Placement = FeePlacement.Inside, Amount = Houses.Dollars(4) };
        var quote = Of([.. Houses.Tickets(Houses.Adult, "P1-1"), .. Houses.Tickets(Houses.Comp, "P1-2")],
            inside with { ChargedOnFreeTickets = true });

        Assert.Equal([400L, 0L], quote.Lines.Select(static line => line.Fees.Sum(static fee => fee.Amount.MinorUnits)));
        Assert.Equal(["4000 41.00 USD", "4100 5.00 USD", "4200 4.00 USD"],
            quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
    }

    [Fact]
    public void InsideFee_UnderTaxesOfItsOwn_BearsThoseAndNotTheOnesOfItsLayer()
    {
        var inside = Ticket with { Placement = FeePlacement.Inside };
        TaxRule full = new() { Id = new("full"), Name = "VAT", Rate = Rate.FromPercent(19), Account = new("1776"), Inclusive = true };
        var reduced = full with { Id = new("reduced"), Rate = Rate.FromPercent(7), Account = new("1771") };
        string Taxes(params TaxRule[] taxes)
        {
            var quote = Quote.Of(Houses.Table(Map, Book(inside) with { Taxes = [.. taxes] }),
                new QuoteRequest { Tickets = Houses.Tickets(Houses.Adult, "P1-1") });
            Assert.Equal(Houses.Dollars(50), quote.Total);
            Assert.Equal(quote.Total.MinorUnits, quote.Ledger.Sum(static account => account.Amount.MinorUnits));
            return string.Join(", ", quote.Taxes.Select(static tax => $"{tax.Tax} {tax.Amount.ToAmountString()} of " +
                $"{tax.Net.ToAmountString()}"));
        }

        Assert.Equal("full 0.32 of 1.68", Taxes(full with { OnTickets = false, Fees = [inside.Id] }));
        Assert.Equal("full 0.32 of 1.68", Taxes(full with { Types = [Houses.Child], Fees = [inside.Id] }));
        Assert.Equal("reduced 3.14 of 44.86, full 0.32 of 1.68", Taxes(reduced, full with { OnTickets = false, Fees = [inside.Id] }));
        Assert.Equal("full 7.98 of 42.02", Taxes(full));
        Assert.Equal("full 7.98 of 42.02", Taxes(full with { Fees = [inside.Id] }));
        Assert.Equal("full 7.66 of 40.34, none 0.00 of 2.00",
            Taxes(full, full with { Id = new("none"), Rate = Rate.Zero, OnTickets = false, Fees = [inside.Id] }));
    }

    [Fact]
    public void OrderFee_OfSeveralPerformances_IsChargedOnceForEachCurrency()
    {
        var dollars =
            Book(Order with { Percent = Rate.FromPercent(10), Amount = null, Types = [Houses.Adult] }, Ticket with { Id = new("other") });
        var reordered = dollars with { Fees = [dollars.Fees[1], dollars.Fees[0]] };
        var euros = Houses.Simple(("P1", 50)) with
        {
            Currency = Currency.Eur,
            Prices = [new ZonePrice(new("P1"), Houses.Adult, Houses.Ticket, Money.FromDecimal(40, Currency.Eur))],
            Fees = [Order with { Amount = Money.FromDecimal(1, Currency.Eur) }],
        };
        var quote = Quote.Of(
            [Houses.Table(Map, dollars, "a"), Houses.Table(Map, reordered, "b"), Houses.Table(Map, euros, "c")],
            new QuoteRequest
            {
                Tickets =
                [.. new[] { "a", "b", "c" }.Select(night => Houses.Tickets(Houses.Adult, "P1-1")[0] with { Performance = new(night) })]
            });

        Assert.Equal(["10.00 USD", "1.00 EUR"], quote.OrderFees.Select(static fee => fee.Fee.Amount.ToString()));
        Assert.Equal(["41.00 EUR", "114.00 USD"], quote.Totals.Select(static total => total.Total.ToString()));
        Assert.Equal(["1.00 EUR", "14.00 USD"], quote.Totals.Select(static total => total.Fees.ToString()));
    }

    [Fact]
    public void OrderFee_OfACartOfItems_CountsThemWhereItNamesNoSeats()
    {
        var share = Order with { Amount = null, Percent = Rate.FromPercent(10) };
        var book = Book(share) with
        {
            Items =
            [new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Houses.Dollars(6) }]
        };
        QuoteRequest request = new() { Items = [new(new("programme"))] };
        Money Fees(PriceBookDefinition one) => Quote.Of(Houses.Table(Map, one), request).Totals[0].Fees;

        Assert.Equal(Houses.Dollars(0.60m), Fees(book));
        Assert.Equal(Houses.Dollars(0.60m), Fees(book with { Fees = [share with { Layers = [Houses.Facility] }] }));
        Assert.Equal(Houses.Dollars(0), Fees(book with { Fees = [share with { Zones = [new("P1")] }] }));
        Assert.Equal(Houses.Dollars(0), Fees(book with { Fees = [share with { Types = [Houses.Adult] }] }));
        Assert.Equal(Houses.Dollars(0), Fees(book with { Fees = [Ticket] }));
    }

    [Fact]
    public void OrderFee_WithOneAccountAsATicketFee_IsBookedTogether()
    {
        var quote = Of(Houses.Tickets(Houses.Adult, "P1-1", "P1-2"), Ticket,
            Order with { Id = new("order"), Amount = Houses.Dollars(5) });

        Assert.Equal(["4000 90.00 USD", "4100 10.00 USD", "4200 9.00 USD"],
            quote.Ledger.Select(static account => $"{account.Account} {account.Amount}"));
        Assert.Equal((Houses.Dollars(9), Houses.Dollars(109)), (quote.Totals[0].Fees, quote.Total));
    }

    private static PriceBookDefinition Book(params ReadOnlySpan<FeeRule> fees)
    {
        var book = Houses.TwoLayers();
        ZonePrice Price(string zone, PriceTypeId type, PriceLayerId layer, decimal amount) =>
            new(new(zone), type, layer, Houses.Dollars(amount));
        return book with
        {
            Zones = [new PriceZone(new("P1"), "P1"), new PriceZone(new("P2"), "P2")],
            Types = [.. book.Types, new PriceType { Id = Houses.Child, Name = "Child" }, new PriceType { Id = Houses.Comp, Name = "Comp" }],
            Prices =
            [
                .. book.Prices,
                Price("P2", Houses.Adult, Houses.Ticket, 30), Price("P2", Houses.Adult, Houses.Facility, 5),
                Price("P1", Houses.Child, Houses.Ticket, 20), Price("P1", Houses.Child, Houses.Facility, 5),
                Price("P2", Houses.Child, Houses.Ticket, 12.50m), Price("P2", Houses.Child, Houses.Facility, 5),
                Price("P1", Houses.Comp, Houses.Ticket, 0),
            ],
            Fees = [.. fees],
        };
    }

    private static Quote Of(ImmutableArray<QuoteTicket> tickets, params ReadOnlySpan<FeeRule> fees) =>
        Quote.Of(Houses.Table(Map, Book(fees)), new QuoteRequest { Tickets = tickets });
}
