using System.Collections.Immutable;
using System.Globalization;

namespace CookbookSample.Recipes;

/// <summary>What seats cost.</summary>
public static class Pricing
{
    [Recipe("Two for one on Wednesdays",
        "Of every two tickets for a Wednesday the cheaper is free. The trace of any other day says why it does not apply.")]
    public static (Quote Wednesday, Quote Thursday) TwoForOneOnWednesdays(RecipePage page)
    {
        DiscountRule twoForOne = new()
        {
            Id = new PriceRuleId("two-for-one"),
            Name = "Two for one on Wednesdays",
            MinimumCount = 2,
            Weekdays = [DayOfWeek.Wednesday],
            Benefit = DiscountBenefit.PayFor(1),
        };
        var book = PriceBook.Of(House.Prices("black-box").Definition with { Discounts = [twoForOne] });
        DateTimeOffset wednesday = new(2027, 3, 24, 19, 30, 0, TimeSpan.Zero);
        var pair = PlaceSelection.Of(new SeatId("S-C-6"), new("S-H-8"));
        var cheap = House.Open("black-box", book, "Wednesday", curtain: wednesday).Quote(pair, [House.Adult]);
        var usual = House.Open("black-box", book, "Thursday", curtain: wednesday.AddDays(1)).Quote(pair, [House.Adult]);
        page.Print(cheap.ExplainSteps(CultureInfo.InvariantCulture));
        page.Print($"Thursday: {usual.Total}, {usual.Trace.First(step => step.Rule == "two-for-one").Reason}");
        return (cheap, usual);
    }

    [Recipe("A code for friends of the house", "Ten dollars off each ticket, for the first hundred orders that give the code.")]
    public static Quote ACodeForFriendsOfTheHouse(RecipePage page)
    {
        PriceRuleId tenOff = new("ten-off");
        var book = PriceBook.Of(House.Prices("black-box").Definition with
        {
            Discounts = [new() { Id = tenOff, Name = "Friends", MinimumCount = 1, Benefit = DiscountBenefit.AmountEach(House.Usd(10)) }],
            Codes = [new() { Code = new PromoCode("FRIENDS"), Discounts = [tenOff], MaximumOrders = 100 }],
        });
        var tonight = House.Open("black-box", book);
        var pair = PlaceSelection.Of(new SeatId("S-C-6"), new("S-C-5"));
        var with = tonight.Quote(pair, [House.Adult], new BuyingTerms { Codes = [new PromoCode("FRIENDS")] });
        page.Print($"without the code {tonight.Quote(pair, [House.Adult]).Total}, with it {with.Total}");
        return with;
    }

    [Recipe("Students only beside an adult",
        "At most two student tickets for each adult; an order that breaks the rule is told so before it is sold.")]
    public static Quote StudentsOnlyBesideAnAdult(RecipePage page)
    {
        var usual = House.Prices("black-box").Definition;
        PriceTypeEligibility withAdult = new() { MustAccompany = House.Adult, MaximumPerAccompanied = 2 };
        var book = PriceBook.Of(usual with
        {
            Types = [.. usual.Types.Select(type => type.Id == House.Student ? type with { Eligibility = withAdult } : type)],
        });
        var tonight = House.Open("black-box", book);
        var four = PlaceSelection.Of(new SeatId("S-C-3"), new("S-C-4"), new("S-C-5"), new("S-C-6"));
        var quote = tonight.Quote(four, [House.Adult, House.Student, House.Student, House.Student]);
        page.Print($"sellable: {quote.Succeeded}");
        page.Print(quote.Problems[0].Message);
        return quote;
    }

    [Recipe("Fees and tax",
        "A fee inside the price of each ticket, one on top of each order that is not bought at the counter, and a tax on the tickets.")]
    public static Quote FeesAndTax(RecipePage page)
    {
        var book = PriceBook.Of(House.Prices("black-box").Definition with
        {
            Fees =
            [
                new()
                {
                    Id = new PriceRuleId("restoration"), Name = "Restoration fund", Account = new LedgerAccount("restoration"),
                    Basis = FeeBasis.Ticket, Placement = FeePlacement.Inside, Amount = House.Usd(2),
                },
                new()
                {
                    Id = new PriceRuleId("handling"), Name = "Handling", Account = new LedgerAccount("handling"),
                    Basis = FeeBasis.Order, Amount = House.Usd(3.50m), WaivedInChannels = [new ChannelId("counter")],
                },
            ],
            Taxes = [new() { Id = new PriceRuleId("tax"), Name = "City tax", Rate = Rate.FromPercent(7.5m),
                Account = new LedgerAccount("tax"), OnTickets = true }],
        });
        var pair = PlaceSelection.Of(new SeatId("S-C-6"), new("S-C-5"));
        var quote = House.Open("black-box", book).Quote(pair, [House.Adult], new BuyingTerms { Channel = new ChannelId("web") });
        page.Print(quote.ExplainSteps(CultureInfo.InvariantCulture));
        return quote;
    }

    [Recipe("Early birds", "Fifteen percent off the ticket until the end of the month.")]
    public static (Money Early, Money Later) EarlyBirds(RecipePage page)
    {
        PriceEvent early = new()
        {
            Id = new PriceRuleId("early"),
            Name = "Early bird",
            Until = new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.Zero),
            Change = PriceChange.Percent(Rate.FromPercent(-15)),
        };
        HouseClock clock = new();
        var book = PriceBook.Of(House.Prices("black-box").Definition with { Events = [early] });
        var evening =
            House.Open("black-box", book, "2027-05-08", clock, curtain: new DateTimeOffset(2027, 5, 8, 19, 30, 0, TimeSpan.Zero));
        var seat = PlaceSelection.Of(new SeatId("S-C-6"));
        var today = evening.Quote(seat, [House.Adult]).Total;
        clock.Now = new DateTimeOffset(2027, 4, 2, 10, 0, 0, TimeSpan.Zero);
        var later = evening.Quote(seat, [House.Adult]).Total;
        page.Print($"today {today}, in April {later}");
        return (today, later);
    }

    [Recipe("Dearer as the house fills",
        "Two tiers by share sold, a step for the last three days, a ceiling; the quote's trace says which tier was reached.")]
    public static ImmutableArray<Money> DearerAsTheHouseFills(RecipePage page)
    {
        DynamicPriceRule demand = new()
        {
            Id = new PriceRuleId("demand"),
            Name = "Demand",
            Tiers =
            [
                new() { ShareSold = Rate.FromPercent(30), Change = PriceChange.Percent(Rate.FromPercent(10)) },
                new() { ShareSold = Rate.FromPercent(60), BeforeCurtain = TimeSpan.FromDays(3),
                    Change = PriceChange.Percent(Rate.FromPercent(25)) },
            ],
            Step = House.Usd(0.50m),
            Ceiling = House.Usd(34),
        };
        var book = PriceBook.Of(House.Prices("black-box").Definition with { DynamicRules = [demand] });
        List<Money> prices = [];
        foreach (var sold in new[] { 0, 0.4, 0.7 })
        {
            var tonight = House.Open("black-box", book).PartlySold(sold);
            var quote = tonight.Quote(PlaceSelection.Of(new SeatId("S-C-6")), [House.Adult]);
            prices.Add(quote.Lines[0].Price);
            page.Print($"{sold:P0} sold: {quote.Lines[0].Price}");
        }

        return [.. prices];
    }

    [Recipe("What if row G cost less", "Two ways to scale the house, compared: which seats change, and what a full house brings.")]
    public static HouseScaling WhatIfRowGCostLess(RecipePage page)
    {
        var tonight = House.Open("black-box");
        var kinder = new ZoneMapBuilder(tonight.Zones)
            .Repaint(new PriceZoneId("B"), tonight.Map.SelectRows(row => row.Label == "G"))
            .Build();
        var now = tonight.PricesNow();
        var scaling = HouseScaling.Compare(now, PriceTable.Compile(now.Book, kinder, now.Moment), House.Adult);
        page.Print($"{scaling.Changed.Count} seats change; a full house brings {scaling.After.Total} instead of {scaling.Before.Total}, " +
            $"{scaling.Difference}");
        return scaling;
    }

    [Recipe("Who sits where, for the least money",
        "A party across two zones pays least when each price type sits where it saves most; offers see to it by themselves.")]
    public static RateMatch WhoSitsWhereForTheLeastMoney(RecipePage page)
    {
        var prices = House.Open("concert-hall").PricesNow();
        PlaceId[] seats = [PlaceId.Of(new SeatId("SC-H-101")), PlaceId.Of(new SeatId("SC-H-102")), PlaceId.Of(new SeatId("SL-H-1"))];
        var match = RateMatcher.Match(prices, seats, [new(House.Adult, 2), new(House.Student, 1)]);
        foreach (var one in match.Assignments)
        {
            page.Print($"{one.Place} in {prices.ZoneOf(one.Place)}: {one.Type}, {one.Price}");
        }

        page.Print($"together {match.Total}");
        return match;
    }

    [Recipe("Complimentary, with a reason", "A comp costs nothing, says why, and keeps what it would have been worth for the report.")]
    public static Quote ComplimentaryWithAReason(RecipePage page)
    {
        var usual = House.Prices("black-box").Definition;
        PriceType comp = new() { Id = new PriceTypeId("Comp"), Name = "Complimentary", Kind = PriceTypeKind.Complimentary };
        var book = PriceBook.Of(usual with
        {
            Types = [.. usual.Types, comp],
            Prices = [.. usual.Prices,
                .. usual.Prices.Where(price => price.Type == House.Adult).Select(price => price with { Type = comp.Id })],
        });
        QuoteTicket ticket =
            new(PlaceId.Of(new SeatId("S-C-6")), comp.Id) { Performance = new PerformanceId("2027-03-22"), Reason = "press" };
        var quote = Quote.Of(House.Open("black-box", book).PricesNow(), new QuoteRequest { Tickets = [ticket] });
        page.Print($"costs {quote.Total}, given away {quote.Lines[0].ValueGiven}, for the {quote.Lines[0].Reason}");
        return quote;
    }

    [Recipe("A donation at checkout", "Whatever is sold without a seat goes through the same quote, to an account of its own.")]
    public static Quote ADonationAtCheckout(RecipePage page)
    {
        PriceItem gift = new()
        {
            Id = new ItemId("gift"),
            Name = "Gift to the orchestra",
            Kind = ItemKind.Donation,
            Account = new LedgerAccount("donations")
        };
        var book = PriceBook.Of(House.Prices("concert-hall").Definition with { Items = [gift] });
        var request = QuoteRequest.Of(House.Senior, new SeatId("SC-K-107"), new("SC-K-108")) with
        {
            Items = [new QuoteItem(gift.Id) { Amount = House.Usd(25) }],
        };
        var quote = Quote.Of(House.Open("concert-hall", book).PricesNow(), request);
        foreach (var account in quote.Ledger)
        {
            page.Print($"{account.Account}: {account.Amount}");
        }

        return quote;
    }

    [Recipe("What the evening has earned", "Sold against what a full house would bring, by zone and price type.")]
    public static YieldReport WhatTheEveningHasEarned(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.6);
        var prices = tonight.PricesNow();
        List<SoldTicket> sold = [];
        foreach (var seat in tonight.Inventory.Snapshot().Sold)
        {
            if (prices.TryGetPrice(seat, House.Adult, out var paid))
            {
                sold.Add(new SoldTicket(PlaceId.Of(tonight.Map.IdOf(seat)), House.Adult, paid));
            }
        }

        var report = prices.Yield(sold);
        page.Print($"{report.Sold} sold for {report.Value}, {report.Average} each, {report.PercentOfPotential:0.0} % of " +
            $"{report.Potential.Total}");
        return report;
    }
}
