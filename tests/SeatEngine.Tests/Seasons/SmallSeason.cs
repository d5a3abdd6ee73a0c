using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using SeatEngine.Tests.Orders;

namespace SeatEngine.Tests.Seasons;

/// <summary>Four titles on Fridays and Saturdays, in two rows of twelve: an office that sells subscriptions.</summary>
internal sealed class SmallSeason
{
    public static readonly TenderId Card = new("card");
    public static readonly OrderTerms Desk = new() { AsHouse = true, Operator = new ActorId("desk") };

    public SmallSeason(Season? season = null, FakeTimeProvider? clock = null, SubscriptionBook? book = null, Func<SeasonNight,
        SeatMap>? map = null,
        BoxOffice? office = null)
    {
        Clock = clock ?? new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Season = season ?? Of("2027", "27-");
        Box = office ?? Opened(Season, Clock, map);
        Book = book ?? new SubscriptionBook(Season.Id, Clock);
        Office = new SeasonOffice(Season, Box, Book);
        Waiting = new WaitingList(Season, Box, new WaitingBook(Season.Id, Clock));
        Groups = new GroupDesk(Season, Box, new GroupBook(Season.Id, Clock));
    }

    public FakeTimeProvider Clock { get; }

    public Season Season { get; }

    public BoxOffice Box { get; }

    public SubscriptionBook Book { get; }

    public SeasonOffice Office { get; }

    public WaitingList Waiting { get; init; }

    public GroupDesk Groups { get; init; }

    public static SeatMap Map => OrderHouse.Map;

    /// <summary>The season, with prices of $100.00 and $60.00 a night, and four for $321.00 and $200.00.</summary>
    public static Season Of(string id, string prefix, Func<SeasonDefinition, SeasonDefinition>? change = null)
    {
        SeasonBuilder builder = new(new(id), "Small", "America/New_York", Currency.Usd);
        SeriesCode f = new("F"), s = new("S");
        builder.Uses(new("hall"), new("prices")).Series(f, "Fridays").Series(s, "Saturdays")
            .Title(new("T1"), "First", (f, "2027-09-03T20:00"), (s, "2027-09-04T20:00"))
            .Title(new("T2"), "Second", (f, "2027-10-01T20:00"), (s, "2027-10-02T20:00"))
            .Title(new("T3"), "Third", (f, "2027-11-05T20:00"), (s, "2027-11-06T20:00"))
            .Title(new("T4"), "Fourth", (f, "2027-12-03T20:00"), (s, "2027-12-04T20:00"))
            .Sheet(new("four"), (new("P1"), OrderHouse.Adult, OrderHouse.Usd(321)), (new("P2"), OrderHouse.Adult, OrderHouse.Usd(200)))
            .Fixed(new("F4"), "Fridays", new("four"), f)
            .Fixed(new("S4"), "Saturdays", new("four"), s)
            .Package(new(new("X"), "Choice")
            {
                Kind = SeasonPackageKind.Flex,
                Groups = [new() { Series = [f, s], Minimum = 2, Maximum = 4 }]
            })
            .Package(new(new("Y"), "Three of eight")
            {
                Kind = SeasonPackageKind.Flex,
                Sheet = new("three"),
                Groups = [new() { Series = [f, s], Minimum = 3, Maximum = 3 }],
            })
            .Sheet(new("three"), (new("P1"), OrderHouse.Adult, OrderHouse.Usd(250)), (new("P2"), OrderHouse.Adult, OrderHouse.Usd(160)))
            .Package(new(new("FS"), "Both") { Kind = SeasonPackageKind.Super, Parts = [new("F4"), new("S4")] })
            .With(season => (change ?? (static same => same))(season with
            {
                Prefix = prefix,
                Waves = [new("loyal", new DateOnly(2027, 5, 31)) { SeasonsAtLeast = 5 }, new("all", new DateOnly(2027, 4, 30))],
            }));
        var built = builder.Build();
        return built.Season ?? throw new InvalidOperationException(built.Explain());
    }

    public static BoxOffice Opened(Season season, FakeTimeProvider clock, Func<SeasonNight, SeatMap>? map = null, Season? other = null)
    {
        OrderBook orders = new(new OrderBookOptions { Time = clock });
        var prices = PriceBook.Of(OrderHouse.Definition);
        return new BoxOffice(orders, season.Nights.Concat(other?.Nights ?? []).Select(night =>
        {
            var hall = map?.Invoke(night) ?? Map;
            return new Performance(new SeatInventory(hall, new SeatInventoryOptions { Performance = night.Id, Time = clock }),
                ZoneMap.OfCategories(hall), prices, new PerformanceOptions { Orders = orders, Curtain = night.Curtain });
        }));
    }

    public static ImmutableArray<BaseSeat> Seats(params IEnumerable<string> seats) =>
        [.. seats.Select(static seat => new BaseSeat(new SeatId("S-" + seat), OrderHouse.Adult))];

    public static SubscriptionId Account(int number) => new($"A{number:0000}");

    public PerformanceId Night(string code) => Season.Find(new PerformanceCode(code))!.Id;

    public async Task<SubscriptionResult> SellAsync(int account, string package, ImmutableArray<BaseSeat> seats, int seasons = 0,
        params string[] chosen) => await Office.SellAsync(new SubscriptionSale
        {
            Id = Account(account),
            Patron = new PatronId($"P{account}"),
            Package = new PackageId(package),
            Seats = seats,
            Seasons = seasons,
            Chosen = [.. chosen.Select(Night)],
            Terms = Desk,
        });

    /// <summary>Nothing is sold twice, each ticket is its order's, money of orders is money of the ledger, and all of it replays.</summary>
    public void Check()
    {
        var orders = Box.Orders.Orders;
        foreach (var night in Box.Performances)
        {
            var sold = orders.SelectMany(order => order.PlacesAt(night.Id).Seats).Order().ToArray();
            Assert.Equal(sold.Distinct(), sold);
            Assert.Equal(night.Inventory.Snapshot().Sold.ToIds().Order(), sold);
            var snapshot = night.Inventory.Snapshot();
            var held = Book.Subscriptions.SelectMany(static account => account.Nights)
                .Where(each => each.Performance == night.Id && !each.Hold.IsNone)
                .SelectMany(static each => each.Seats)
                .Concat(Waiting.Book.Entries.Where(entry => entry.Performance == night.Id && IsHeld(snapshot, entry.Offer?.Hold))
                    .SelectMany(static entry => entry.Offer!.Seats))
                .Concat(Groups.Book.Bookings.Where(group => group.Performance == night.Id && IsHeld(snapshot, group.Hold))
                    .SelectMany(static group => group.Seats.Select(static seat => seat.Seat)))
                .Order().ToArray();
            Assert.Equal(snapshot.Held.ToIds().Order(), held);
            Assert.True(SeatInventory.Replay(night.Map, night.Inventory.EventsAfter(0).ToArray(),
                new SeatInventoryOptions { Performance = night.Id, Time = Clock }).Snapshot().HasSameContentAs(night.Inventory.Snapshot()));
        }

        foreach (var account in Book.Subscriptions.Where(static account => account.Status == SubscriptionStatus.Sold))
        {
            var tickets = account.Orders.SelectMany(order => Box.Orders.Find(order)!.Tickets)
                .Select(static line => (line.Performance, line.Place)).ToHashSet();
            Assert.All(account.Nights, night => Assert.All(night.Seats,
                seat => Assert.Contains((night.Performance, PlaceId.Of(seat)), tickets)));
        }

        Assert.All(Waiting.Book.Entries.Where(entry => entry.Offer?.Until > Clock.GetUtcNow()),
            entry => Assert.True(IsHeld(Box[entry.Performance].Inventory.Snapshot(), entry.Offer!.Hold)));
        foreach (var group in Groups.Book.Bookings.Where(static group => !group.Order.IsNone))
        {
            Assert.Equal(Box.Orders.Find(group.Order)!.PlacesAt(group.Performance).Seats.Order(),
                group.Seats.Select(static seat => seat.Seat).Order());
            Assert.Equal(group.Status is GroupStatus.Released ? 0 : group.Comps?.Of(group.Seats.Length) ?? 0,
                group.Seats.Count(static seat => seat.Type == OrderHouse.Comp));
        }

        var sales = OrderHouse.Usd(0);
        foreach (var day in Box.Orders.Events.Select(static logged => DateOnly.FromDateTime(logged.Time.UtcDateTime)).Distinct())
        {
            var close = Box.CloseDay(day);
            Assert.True(close.Succeeded, close.Explain());
            sales += close.Sales.DefaultIfEmpty(OrderHouse.Usd(0)).Single();
        }

        Assert.Equal(orders.Aggregate(OrderHouse.Usd(0), static (sum, order) => sum + order.Total), sales);
        Assert.Equal(Box.Orders.ToText(), OrderBook.Replay(Box.Orders.Events, Box.Orders.Options).ToText());
        var again = SubscriptionBook.Replay(Season.Id, Book.Events, Clock);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Book.Subscriptions),
            System.Text.Json.JsonSerializer.Serialize(again.Subscriptions));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Waiting.Book.Entries),
            System.Text.Json.JsonSerializer.Serialize(WaitingBook.Replay(Season.Id, Waiting.Book.Events, Clock).Entries));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Groups.Book.Bookings),
            System.Text.Json.JsonSerializer.Serialize(GroupBook.Replay(Season.Id, Groups.Book.Events, Clock).Bookings));
    }

    private static bool IsHeld(InventorySnapshot snapshot, HoldToken? hold) =>
        hold is { IsNone: false } token && snapshot.FindHold(token) is not null;
}
