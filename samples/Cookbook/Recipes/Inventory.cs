using System.Collections.Immutable;
using System.Globalization;

namespace CookbookSample.Recipes;

/// <summary>Who has which seat.</summary>
public static class Inventory
{
    [Recipe("A cart that runs out", "Eight minutes to buy. Whoever is late finds the hold expired; no job has to clean up.")]
    public static OrderResult ACartThatRunsOut(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock);
        var offer = tonight.Offer(new SeatRequest(2), House.Adult).Best!;
        var hold = tonight.Hold(offer, new HoldOptions { Lifetime = TimeSpan.FromMinutes(8) });
        page.Print($"held {offer.Places} until {hold.ExpiresAt:HH:mm}");

        clock.Now += TimeSpan.FromMinutes(9);
        var late = tonight.Sell(hold, new OrderId("ORDER-1"));
        page.Print($"nine minutes later: {late.Transaction!.Outcome}, {tonight.Inventory.Snapshot().HeldCount} seats held");
        return late;
    }

    [Recipe("Two buyers want the same seats", "The second is told which of them are gone, and why; it is an answer, not an exception.")]
    public static OfferHold TwoBuyersWantTheSameSeats(RecipePage page)
    {
        var tonight = House.Open("black-box");
        var forBoth = tonight.Offer(new SeatRequest(3), House.Adult).Best!;
        var first = tonight.Hold(forBoth);
        var second = tonight.Hold(forBoth);
        page.Print($"first: {first.Succeeded}, second: {second.Succeeded}");
        page.Print(second.Explain());
        return second;
    }

    [Recipe("Payment does not run out", "While the bank is asked the hold stays, however long that takes.")]
    public static OrderResult PaymentDoesNotRunOut(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock);
        var hold =
            tonight.Hold(tonight.Offer(new SeatRequest(2), House.Adult).Best!, new HoldOptions { Lifetime = TimeSpan.FromMinutes(8) });
        tonight.Inventory.BeginPayment(hold.Token);

        clock.Now += TimeSpan.FromMinutes(20);
        var sale = tonight.Sell(hold, new OrderId("ORDER-1"), [new Tender(new TenderId("card"), hold.Offer.Total)]);
        page.Print($"twenty minutes later: {sale.Transaction!.Outcome}, {sale.Order!.PlacesAt(tonight.Id)}");
        return sale;
    }

    [Recipe("House seats released at noon",
        "A hold code keeps them for the box office until it ends; then they are on the web by themselves.")]
    public static SeatInventory HouseSeatsReleasedAtNoon(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock).PartlySold(0.25);
        ChannelId web = new("web"), boxOffice = new("box office");
        HoldCode houseSeats = new() { Id = new HoldCodeId("house seats"), Until = House.Morning.AddHours(2), BreakableBy = [boxOffice] };
        tonight.Inventory.DefineCode(houseSeats, RequestOptions.House);
        tonight.Inventory.PaintCode(houseSeats.Id, tonight.Map.Select(seat => seat.Row.Label is "D" or "E"
            && seat.Label is "6" or "7" or "8" or "9"), CodePaintMode.OnlyFree, RequestOptions.House);

        var now = tonight.Inventory.Snapshot();
        page.Print($"at ten: web {now.AvailableTo(web, clock.Now).Count}, box office {now.AvailableTo(boxOffice, clock.Now).Count}");
        page.Print($"at noon: web {now.AvailableTo(web, clock.Now.AddHours(2)).Count}");

        var view = tonight.View();
        var held = SeatClass.OnHold("house seats until noon", now.CodeLayers[0].Seats & now.Free);
        page.Draw(new MapComposer(tonight.Map).Compose(view with { Width = 480, Classes = [.. view.Classes, held] }));
        return tonight.Inventory;
    }

    [Recipe("A partner's own seats", "An agency sees its allotment and can hold nothing else: each request names its channel.")]
    public static SeatInventory APartnersOwnSeats(RecipePage page)
    {
        var tonight = House.Open("concert-hall");
        ChannelId agency = new("city tours");
        var allotment = tonight.Map.SelectRows(row => row.Section.Id == new SectionId("1C") && row.Label is "A" or "B");
        tonight.Inventory.DefineChannel(new ChannelRights { Channel = agency, Sees = PlaceSelection.Of(allotment.ToIds()) },
            RequestOptions.House);

        var forThem = tonight.Inventory.Snapshot().AvailableTo(agency, House.Morning);
        var own = tonight.Inventory.Hold(PlaceSelection.Of(forThem.ToIds()[..2]), new HoldOptions { Channel = agency });
        var others = tonight.Inventory.Hold(PlaceSelection.Of(new SeatId("SC-A-107")), new HoldOptions { Channel = agency });
        page.Print($"{forThem.Count} seats for {agency}; their own: {own.Succeeded}; others': {others.Succeeded}. {others}");
        return tonight.Inventory;
    }

    [Recipe("Sent twice, done once", "A request with a key that comes again, after a lost answer, gets the first answer again.")]
    public static (InventoryResult First, InventoryResult Again) SentTwiceDoneOnce(RecipePage page)
    {
        SeatInventory inventory = new(House.Map("black-box"), new SeatInventoryOptions { Time = new HouseClock() });
        HoldOptions once = new() { Key = new IdempotencyKey("cart-81/1") };
        var pair = PlaceSelection.Of(new SeatId("S-C-6"), new("S-C-5"));
        var first = inventory.Hold(pair, once);
        var again = inventory.Hold(pair, once);
        page.Print($"{first.Outcome} and {again.Outcome}, one hold: {first.Token == again.Token}, " +
            $"{inventory.Snapshot().HeldCount} seats held");
        return (first, again);
    }

    [Recipe("Two parties trade seats",
        "Somebody cannot see past the pillar. The seats change orders in one event, and nobody else can get between.")]
    public static InventorySnapshot TwoPartiesTradeSeats(RecipePage page)
    {
        SeatInventory inventory = new(House.Map("black-box"), new SeatInventoryOptions { Time = new HouseClock() });
        OrderId pillar = new("ORDER-1"), kind = new("ORDER-2");
        inventory.Sell(PlaceSelection.Of(new SeatId("S-H-1"), new("S-H-2")), pillar, SaleOptions.House);
        inventory.Sell(PlaceSelection.Of(new SeatId("S-H-8"), new("S-H-9")), kind, SaleOptions.House);

        var before = inventory.Snapshot();
        inventory.Swap(pillar, before.PlacesOf(pillar), kind, before.PlacesOf(kind), RequestOptions.House);
        var after = inventory.Snapshot();
        page.Print($"{pillar}: {before.PlacesOf(pillar)} → {after.PlacesOf(pillar)}");
        page.Print($"{kind}: {before.PlacesOf(kind)} → {after.PlacesOf(kind)}");
        return after;
    }

    [Recipe("A subscriber offers seats for resale", "They stay the subscriber's until somebody buys them; whoever includes resale may.")]
    public static InventorySnapshot ASubscriberOffersSeatsForResale(RecipePage page)
    {
        SeatInventory inventory = new(House.Map("black-box"), new SeatInventoryOptions { Time = new HouseClock() });
        OrderId subscriber = new("SUBSCRIPTION-7"), buyer = new("ORDER-1");
        var seats = PlaceSelection.Of(new SeatId("S-D-5"), new("S-D-6"));
        inventory.Sell(seats, subscriber, SaleOptions.House);
        inventory.OfferForResale(subscriber, seats, RequestOptions.House);
        var offered = inventory.Snapshot();
        page.Print($"for resale: {string.Join(", ", offered.ForResale.ToIds())}; {subscriber} still has {offered.PlacesOf(subscriber)}");

        var sale = inventory.Sell(seats, buyer, new SaleOptions { AsHouse = true, IncludeResale = true });
        page.Print($"{sale.Outcome}: {buyer} has {inventory.Snapshot().PlacesOf(buyer)}, {subscriber} has " +
            $"{inventory.Snapshot().PlacesOf(subscriber).Count}");
        return inventory.Snapshot();
    }

    [Recipe("Balance the day", "What the drawer of each counter should hold, from the log.")]
    public static DayBalance BalanceTheDay(RecipePage page)
    {
        var tonight = House.Open("black-box");
        Sell("ORDER-1", 2, "counter 1", "cash");
        Sell("ORDER-2", 4, "counter 1", "card");
        Sell("ORDER-3", 1, "counter 2", "card");

        var day =
            DayBalance.Of(tonight.Inventory.EventsAfter(0).ToArray(), DateOnly.FromDateTime(House.Morning.Date), TimeZoneInfo.Utc);
        foreach (var line in day.Tenders)
        {
            page.Print($"{line.Actor} took {line.Amount} in {line.Means}, {line.Payments} payment(s)");
        }

        return day;

        void Sell(string order, int party, string actor, string means)
        {
            var hold = tonight.Hold(tonight.Offer(new SeatRequest(party), House.Adult).Best!);
            tonight.Sell(hold, new OrderId(order), [new Tender(new TenderId(means), hold.Offer.Total)],
                new SaleOptions { Actor = new ActorId(actor) });
        }
    }

    [Recipe("The house as it was last night", "The log replays to the state after any event; nothing has to be remembered for it.")]
    public static InventorySnapshot TheHouseAsItWasLastNight(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock).PartlySold(0.2);
        var midnight = House.Morning.AddHours(14);
        clock.Now = midnight.AddHours(10);
        tonight.PartlySold(0.6, seed: 2);

        InventoryEvent[] until = [.. tonight.Inventory.EventsAfter(0).ToArray().TakeWhile(change => change.Time < midnight)];
        var lastNight =
            SeatInventory.Replay(tonight.Map, until, new SeatInventoryOptions { Performance = tonight.Id, Time = clock }).Snapshot();
        page.Print($"now {tonight.Inventory.Snapshot().SoldCount} sold, last night {lastNight.SoldCount}");
        return lastNight;
    }

    [Recipe("How the house sold, day by day", "Sales and returns of each day, and what share of the house that makes.")]
    public static ImmutableArray<SellThroughDay> HowTheHouseSoldDayByDay(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock);
        foreach (var share in new[] { 0.2, 0.3, 0.35, 0.6 })
        {
            tonight.PartlySold(share);
            clock.Now += TimeSpan.FromDays(1);
        }

        var days = SellThrough.ByDay(tonight.Inventory.EventsAfter(0).ToArray(), tonight.Map.SeatCount, soldBefore: 0, TimeZoneInfo.Utc);
        foreach (var day in days)
        {
            page.Print($"{day.Day.ToString("ddd d MMM", CultureInfo.InvariantCulture)}: {day.Sold} sold, {day.Share:P0} of the house");
        }

        return days;
    }
}
