using System.Collections.Immutable;
using System.Globalization;

namespace CookbookSample.Recipes;

/// <summary>What spans dates.</summary>
public static class SeveralPerformances
{
    [Recipe("The same seats for six concerts",
        "Two subscribers, six evenings, each sold in part: the same seats at all of them where that can be, else the nearest.")]
    public static SeriesOffer TheSameSeatsForSixConcerts(RecipePage page)
    {
        BoxOffice season = new([.. Enumerable.Range(1, 6).Select(concert =>
            House.Open("concert-hall", date: $"concert {concert}").PartlySold(0.25 + (0.05 * concert), seed: concert))]);
        SeriesOfferRequest pair = new(new SeriesRequest(new SeatRequest(2)), House.Adult);
        var offer = season.OfferSeries(pair).Best!;
        page.Print(offer.Explain());

        var holds = season.Hold(offer.Offers);
        page.Print($"held at {holds.Count(hold => hold.Succeeded)} concerts, sold: " +
            $"{season.Sell(holds, new OrderId("SUBSCRIPTION-1")).Succeeded}");
        return offer;
    }

    [Recipe("Which evening is best", "One party, several dates: the first that seats it together, and the best.")]
    public static PerformanceChoice WhichEveningIsBest(RecipePage page)
    {
        BoxOffice week = new(
            House.Open("black-box", date: "Tuesday").PartlySold(0.93),
            House.Open("black-box", date: "Wednesday").PartlySold(0.6),
            House.Open("black-box", date: "Thursday").PartlySold(0.2));
        var choice = week.Choose(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(4)), House.Adult));
        foreach (var evening in choice.Performances)
        {
            page.Print($"{evening.Performance}: {evening.Outcome.Seating}, {evening.Offer?.Proposal.ToString() ?? "no seats"}");
        }

        page.Print($"soonest {choice.Soonest!.Performance}, best {choice.Best!.Performance}");
        return choice;
    }

    [Recipe("Exchange with the difference explained",
        "Two tickets go back, two better ones are bought, in one transaction; what is due is told step by step.")]
    public static OrderResult ExchangeWithTheDifferenceExplained(RecipePage page)
    {
        Performance friday = House.Open("concert-hall", date: "Friday"), sunday = House.Open("concert-hall", date: "Sunday");
        BoxOffice office = new(friday, sunday);
        OrderId order = new("ORDER-1");
        var bought =
            friday.Hold(friday.Offer(new SeatRequest(2) { Within = friday.Map.InSection(new SectionId("2C")) }, House.Adult).Best!);
        friday.Sell(bought, order);

        var wanted = sunday.Hold(sunday.Offer(new SeatRequest(2), House.Adult).Best!);
        ExchangePolicy policy = new() { FeePerTicket = House.Usd(5), FeesWaivedOnUpgrade = true };
        OrderExchange asked = new()
        {
            Order = order,
            Lines = [1, 2],
            Tickets = [],
            Policy = policy,
            By = new OrderTerms { AsHouse = true }
        };
        var exchange = office.Exchange(asked, wanted);
        page.Print($"{bought.Offer.Proposal} on Friday for {wanted.Offer.Proposal} on Sunday: {exchange.Event!.Change} more");
        page.Print(exchange.Explain());
        return exchange;
    }

    [Recipe("A subscription, prorated to the cent",
        "Three concerts, one of them a gala, at a package price: each gets its share by its single price, and the shares add up exactly.")]
    public static PackageQuote ASubscriptionProratedToTheCent(RecipePage page)
    {
        ImmutableArray<PerformanceId> concerts = [new("concert 1"), new("concert 2"), new("concert 3")];
        var usual = House.Prices("concert-hall").Definition;
        var book = PriceBook.Of(usual with
        {
            Packages =
            [
                new()
                {
                    Id = new PackageId("trio"), Name = "Trio", Kind = PackageKind.Fixed, Pricing = PackagePricing.PackagePrice,
                    Groups = [new PackageGroup("concerts", concerts, 3, 3)],
                    Prices = [new PackagePrice(new PriceZoneId("P1"), House.Adult, House.Usd(310))],
                },
            ],
        });
        PriceEvent gala = new() { Id = new PriceRuleId("gala"), Name = "Gala", Change = PriceChange.Add(House.Usd(36)) };
        var galaBook = PriceBook.Of(usual with { Events = [gala] });

        var seat = PlaceId.Of(new SeatId("SC-E-110"));
        PackageSeat subscription = new(House.Adult, [.. concerts.Select(concert => new PackagePlace(concert, seat))]);
        var tables = concerts.Select((concert, at) => House.Open("concert-hall", at == 2 ? galaBook : book, concert.Value).PricesNow());
        var quote = PackageCalculator.Price(book, new PackageId("trio"), [subscription], tables);
        page.Print($"{string.Join(" + ", quote.Parts.Select(part => part.Amount))} = {quote.Total}");
        return quote;
    }

    [Recipe("A better place after a complaint",
        "Free seats that answer the complaint at the same price, and other parties who lose nothing by a change.")]
    public static MoveOfferResult ABetterPlaceAfterAComplaint(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.4);
        var hold =
            tonight.Hold(tonight.Offer(new SeatRequest(2) { Within = tonight.Map.SelectRows(row => row.Label == "G") }, House.Adult).Best!);
        OrderId order = new("ORDER-1");
        tonight.Sell(hold, order);

        var advice = tonight.SuggestMoves(new MoveOfferRequest(order, SeatComplaint.TooFar) { Suggestions = 2 });
        foreach (var move in advice.Moves)
        {
            page.Print(move.Explain());
        }

        MapHighlight[] both = [new(tonight.Map.Select(hold.Offer.Places.Seats), "now"),
            new(tonight.Map.Select(advice.Moves[0].Offer.Places.Seats), "better")];
        page.Draw(new MapComposer(tonight.Map).Compose(tonight.View() with { Width = 480, Highlights = both }));
        return advice;
    }
}
