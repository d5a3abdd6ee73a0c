using System.Text.Json;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Seasons;
using SeatEngine.Tests.Orders;
using static SeatEngine.Tests.Seasons.SmallSeason;
using House = SeatEngine.Catalogues.House;

namespace SeatEngine.Tests.Seasons;

/// <summary>A season in a house that lives in a store: compared, applied as one change, sold, taken over, and read again.</summary>
public sealed class HouseSeasonTests
{
    private static readonly Season Small = Of("2027", "27-");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task ApplyAsync_ASeason_IsOneChangeAndIsThereOnce()
    {
        var store = await CreateAsync();
        var house = await OpenAsync(store);

        var compared = await house.CompareAsync(Small);
        Assert.Empty(await house.ListAsync());
        var applied = await house.ApplyAsync(Small);

        Assert.Equal((8, false), (compared.Changes.Length, compared.IsApplied));
        Assert.True(applied.IsApplied, applied.Explain());
        Assert.Equal("The season '2027' changed the house: 8 performances added, 0 changed, 0 dropped.", applied.Explain());
        Assert.Equal(8, (await house.ListAsync()).Length);
        Assert.Empty((await house.ApplyAsync(Small)).Changes);
        Assert.Equal(SeasonFile.ToText(Small), SeasonFile.ToText((await house.FindSeasonAsync(new("2027")))!));
        Assert.Null(await house.FindSeasonAsync(new("1999")));
        Assert.Null(await house.OpenSeasonAsync(new("1999")));
    }

    [Fact]
    public async Task ApplyAsync_AChangedSeason_ChangesWhatIsOtherwise()
    {
        var house = await OpenAsync(await CreateAsync());
        await house.ApplyAsync(Small);
        var changed = new SeasonDateMap(new("2027"), "Small")
        {
            Prefix = "27-",
            Days = 0,
            Dropped = [new("T4S")],
            Times = System.Collections.Immutable.ImmutableDictionary<PerformanceCode,
                DateTime>.Empty.Add(new("T1F"), new(2027, 9, 2, 20, 0, 0))
        }
            .Apply(Small).Season!;

        var applied = await house.ApplyAsync(changed);

        Assert.Equal([(SeasonChangeKind.Changed, "27-T1F"), (SeasonChangeKind.Dropped, "27-T4S")],
            applied.Changes.Select(static change => (change.Kind, change.Performance.Value)));
        Assert.Equal(new DateTimeOffset(2027, 9, 2, 20, 0, 0, TimeSpan.FromHours(-4)), (await house.ListAsync())[0].Curtain);
    }

    [Fact]
    public async Task CompareAsync_WithAHouseThatItDoesNotFit_TellsEveryDefect()
    {
        var house = await OpenAsync(await CreateAsync());
        async Task<string[]> Codes(Func<SeasonDefinition, SeasonDefinition> change) =>
            [.. (await house.CompareAsync(Of("2027", "27-", change))).Defects.Select(static defect => defect.Code).Distinct()];

        Assert.Equal(["no-entry"], await Codes(static season => season with { Use = season.Use with { Hall = new("annex") } }));
        Assert.Equal(["no-entry"], await Codes(static season => season with { Use = season.Use with { Zones = new("gala") } }));
        Assert.Equal(["other-time-zone"], await Codes(static season => season with { TimeZone = "Europe/Zurich" }));
        Assert.Equal(["missing-price"], await Codes(static season => season with
        {
            Sheets = [season.Sheets[0] with { Prices = season.Sheets[0].Prices.RemoveAt(1) }, season.Sheets[1]],
        }));
        Assert.Equal(["unknown-price-type"], (await Codes(static season => season with
        {
            Sheets = [season.Sheets[0] with { Prices =
                [.. season.Sheets[0].Prices.Select(static price => price with { Type = new("child") })] },
                season.Sheets[1]],
        }))[..1]);
        Assert.False((await house.ApplyAsync(Of("2027", "27-",
            static season => season with { Use = season.Use with { Hall = new("annex") } }))).Succeeded);
        Assert.Empty(await house.ListAsync());
    }

    [Fact]
    public async Task ApplyAsync_AnotherHallUnderSoldPlaces_IsRefused()
    {
        var store = await CreateAsync();
        await store.AddAsync([HouseCatalogue.Of("hall", Map.Hall with { Version = "2" }, 2)]);
        var house = await OpenAsync(store);
        await house.ApplyAsync(Small);
        await SellAsync(await house.OpenSeasonAsync(new("2027")), 1, "A-1");

        var refused = await house.ApplyAsync(Of("2027", "27-",
            static season => season with { Use = season.Use with { Hall = new("hall@2") } }));

        Assert.Equal(["hall-in-sale"], refused.Defects.Select(static defect => defect.Code).Distinct());
        Assert.Equal(4, refused.Defects.Length);
    }

    [Fact]
    public async Task OpenSeasonAsync_AfterSalesAndARollOver_ReadsBackAsItWas()
    {
        var store = await CreateAsync();
        var house = await OpenAsync(store);
        var second = new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(Small).Season!;
        await house.ApplyAsync(Small);
        await house.ApplyAsync(second);
        var last = (await house.OpenSeasonAsync(new("2027")))!;
        await SellAsync(last, 1, "A-1");
        await SellAsync(last, 2, "B-4");
        var next = (await house.OpenSeasonAsync(new("2028")))!;
        _clock.Advance(TimeSpan.FromDays(300));

        var report = await next.RollOverAsync(last);
        Assert.Equal(2, report.Count(RollOverOutcome.Kept));
        var renewed = await next.RenewAsync(Account(1), Desk);
        Assert.True(renewed.Succeeded, renewed.Explain());

        var again = await OpenAsync(store);
        var reopened = (await again.OpenSeasonAsync(new("2028")))!;
        Assert.Equal(JsonSerializer.Serialize(next.Book.Subscriptions), JsonSerializer.Serialize(reopened.Book.Subscriptions));
        Assert.Equal(["2027", "2028"], (await again.ListSeasonsAsync()).Select(static id => id.Value));
        Assert.True((await again.CheckAsync()).Succeeded);
        Assert.Single((await reopened.ReleaseDueAsync(Desk, new DateOnly(2029, 1, 1))).Subscriptions);

        // The first office decides on what it knew, finds that something else has happened, and looks again.
        await next.RequestAsync(Account(2), ChangeWish.Other, "a call", Desk);
        Assert.Equal(SubscriptionStatus.Released, next.Book.Find(Account(2))!.Status);
        Assert.Equal("a call", next.Book.Find(Account(2))!.Requests[0].Words);
    }

    [Fact]
    public async Task OpenWaitingListAsync_ByTwoWhoWorkThroughItAtOnce_OffersEachSeatOnce()
    {
        var store = await CreateAsync();
        var house = await OpenAsync(store);
        await house.ApplyAsync(Small);
        var first = (await house.OpenWaitingListAsync(new("2027")))!;
        for (var i = 1; i <= 6; i++)
        {
            await first.EnterAsync(new(new($"W{i}"), new($"P{i}"), new("27-T1F"), OrderHouse.Adult, 3), Desk);
        }

        var second = (await house.OpenWaitingListAsync(new("2027")))!;
        await Task.WhenAll(first.OfferAsync(Desk).AsTask(), second.OfferAsync(Desk).AsTask());
        await first.OfferAsync(Desk);
        await second.OfferAsync(Desk);

        var offers = first.Book.Entries.Select(static entry => entry.Offer!).ToArray();
        Assert.Equal(18, offers.SelectMany(static offer => offer.Seats).Distinct().Count());
        Assert.Equal(JsonSerializer.Serialize(first.Book.Entries), JsonSerializer.Serialize(second.Book.Entries));
        var snapshot = (await house.FindAsync(new("27-T1F")))!.Inventory.Snapshot();
        Assert.Equal(offers.Select(static offer => offer.Hold).Order(), snapshot.Holds.Select(static hold => hold.Token).Order());
        Assert.Null(await house.OpenWaitingListAsync(new("1999")));
        Assert.True((await house.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task OpenGroupsAsync_AfterAGroupHasOrdered_ReadsBackAsItWas()
    {
        var store = await CreateAsync();
        var house = await OpenAsync(store);
        await house.ApplyAsync(Small);
        var desk = (await house.OpenGroupsAsync(new("2027")))!;
        await desk.RequestAsync(new(new("G1"), new("P1"), [new(OrderHouse.Adult, 8)])
        {
            Wanted = [new("27-T1F")],
            Comps = new GroupComps(4, OrderHouse.Comp),
            Contract = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("bus", "2"),
        }, Desk);
        await desk.OfferAsync(new("G1"), Desk);
        await desk.ReserveAsync(new("G1"), 1, new(new DateOnly(2027, 4, 1)) { Deposit = OrderHouse.Usd(50) }, Desk);
        var ordered = await desk.OrderAsync(new("G1"), Desk, [new(Card, OrderHouse.Usd(50))]);
        Assert.True(ordered.Succeeded, ordered.Explain());

        var again = (await (await OpenAsync(store)).OpenGroupsAsync(new("2027")))!;

        Assert.Equal(JsonSerializer.Serialize(desk.Book.Bookings), JsonSerializer.Serialize(again.Book.Bookings));
        Assert.Null(await house.OpenGroupsAsync(new("1999")));
        Assert.True((await house.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task OpenAsync_OfEventsThatCannotBe_IsRefusedWithTheirNumber()
    {
        var store = await CreateAsync();
        await store.AddAsync([new(new(HouseCatalogue.SubscriptionsKind, "2027", 1), "{}"u8.ToArray())]);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => SubscriptionBook.OpenAsync(store, new("2027")));

        Assert.Contains("Event 1", refusal.Message, StringComparison.Ordinal);
        await store.AddAsync([new(new(HouseCatalogue.WaitingListKind, "2027", 1), "[]"u8.ToArray())]);
        await store.AddAsync([new(new(HouseCatalogue.GroupsKind, "2027", 1), "{ \"sequence\": 7 }"u8.ToArray())]);
        await Assert.ThrowsAsync<InvalidDataException>(() => WaitingBook.OpenAsync(store, new("2027")));
        await Assert.ThrowsAsync<InvalidDataException>(() => GroupBook.OpenAsync(store, new("2027")));
        Assert.Throws<InvalidDataException>(static () => SubscriptionBook.Replay(new("2027"),
            [new() { Sequence = 2, Time = default, Kind = SubscriptionEventKind.Noted }]));
        Assert.Throws<ArgumentException>(() => new SeasonOffice(Small, Opened(Small, _clock), new SubscriptionBook(new("1999"))));
    }

    private static async Task SellAsync(SeasonOffice? office, int account, string seat)
    {
        var sold = await office!.SellAsync(new SubscriptionSale
        {
            Id = Account(account),
            Patron = new PatronId($"P{account}"),
            Package = new("F4"),
            Seats = Seats(seat),
            Terms = Desk,
        });
        Assert.True(sold.Succeeded, sold.Explain());
    }

    private async Task<MemorySeatStore> CreateAsync()
    {
        MemorySeatStore store = new(_clock);
        Assert.Empty(await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Small", "America/New_York")),
            HouseCatalogue.Of("hall", Map.Hall),
            HouseCatalogue.Of("prices", PriceBook.Of(OrderHouse.Definition)),
        ]));
        return store;
    }

    private Task<House> OpenAsync(MemorySeatStore store) => House.OpenAsync(store, new HouseOptions { Time = _clock });
}
