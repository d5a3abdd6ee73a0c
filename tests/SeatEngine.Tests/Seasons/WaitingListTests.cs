using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>A waiting list: who is offered what, for how long, in which order, and who is next.</summary>
public sealed class WaitingListTests
{
    private static readonly PerformanceId First = new("27-T1F");

    private readonly SmallSeason _season = new();

    [Fact]
    public async Task OfferAsync_SeatsThatFreeUp_GoToWhoIsNextUntilOneBuys()
    {
        var sold = await FillAsync();
        await EnterAsync("W1", 2);
        await EnterAsync("W2", 2, static entry => entry with { Priority = 5 });
        await EnterAsync("W3", 1);
        Assert.Empty((await _season.Waiting.OfferAsync(Desk)).Entries);
        Assert.Equal(["W2", "W1", "W3"], _season.Waiting.Queue(First).Select(static entry => entry.Id.Value));
        await FreeAsync(sold, "A-5", "A-6");

        var offered = Assert.Single((await _season.Waiting.OfferAsync(Desk)).Entries);
        Assert.Equal(("W2", WaitingState.Offered), (offered.Id.Value, offered.State));
        Assert.Equal(["S-A-5", "S-A-6"], offered.Offer!.Seats.Select(static seat => seat.Value));
        Assert.Equal(_season.Clock.GetUtcNow().AddDays(1), offered.Offer.Until);
        Assert.False(_season.Box[First].Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-5"))).Succeeded);
        Assert.Empty((await _season.Waiting.OfferAsync(Desk)).Entries);

        var declined = await _season.Waiting.DeclineAsync(new("W2"), Desk);
        Assert.Equal([("W2", WaitingState.Waiting), ("W1", WaitingState.Offered)],
            declined.Entries.Select(static entry => (entry.Id.Value, entry.State)));
        Assert.Equal("W2 for 27-T1F waits and W1 for 27-T1F is offered S-A-5 and S-A-6 until 2027-03-02 12:00 UTC.", declined.Explain());
        var log = _season.Box[First].Inventory.EventsAfter(0).ToArray();
        Assert.Equal(log[^2].Transaction, log[^1].Transaction);
        _season.Check();

        // What lapses is still kept for a while, so that it can be passed on.
        _season.Clock.Advance(TimeSpan.FromHours(24.5));
        Assert.False(_season.Box[First].Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-5"))).Succeeded);
        Assert.Equal(SeasonProblemKind.Status, (await _season.Waiting.BuyAsync(new("W1"), Desk)).Problems[0].Kind);
        var lapsed = await _season.Waiting.OfferAsync(Desk);
        Assert.Equal([("W1", 1), ("W3", 0)], lapsed.Entries.Select(static entry => (entry.Id.Value, entry.Missed)));
        Assert.Equal(1, _season.Box[First].Inventory.Snapshot().FreeCount);

        var bought = await _season.Waiting.BuyAsync(new("W3"), Desk, [new Tender(SmallSeason.Card, Usd(100))]);
        Assert.True(bought.Succeeded, bought.Explain());
        Assert.Equal((WaitingState.Bought, Usd(0), new PatronId("P-W3")),
            (bought.Entry!.State, bought.Order!.Due, bought.Order.Order!.Terms.Buyer));
        _season.Check();
    }

    [Fact]
    public async Task OfferAsync_OfWishes_IsWhatIsWishedTogetherOrNothing()
    {
        var sold = await FillAsync();
        await EnterAsync("W1", 3);
        await EnterAsync("W2", 1, static entry => entry with { Wish = new SeatWish { Zones = [new("P2")] } });
        await EnterAsync("W3", 1, static entry => entry with { Wish = new SeatWish { Seats = [new("S-A-9")] } });
        await EnterAsync("W4", 2, static entry => entry with { Wish = new SeatWish { Aisle = AislePreference.Any } });
        await FreeAsync(sold, "A-3", "A-4", "A-9", "B-6", "A-11", "A-12");

        var offered = await _season.Waiting.OfferAsync(Desk);

        Assert.Equal([("W2", "S-B-6"), ("W3", "S-A-9"), ("W4", "S-A-11 S-A-12")], offered.Entries.Select(static entry =>
            (entry.Id.Value, string.Join(' ', entry.Offer!.Seats.Select(static seat => seat.Value).Order(StringComparer.Ordinal)))));
        Assert.Equal("W1", Assert.Single(_season.Waiting.Queue(First)).Id.Value);
        _season.Check();
    }

    [Fact]
    public async Task DeclineAsync_AsOftenAsTheHouseAllows_IsTheLastOffer()
    {
        await EnterAsync("W1", 2);
        for (var round = 1; round <= 3; round++)
        {
            var offered = (await _season.Waiting.OfferAsync(Desk)).Entry ?? _season.Waiting.Book.Find(new("W1"))!;
            Assert.Equal(WaitingState.Offered, offered.State);
            Assert.Equal(2 * (round - 1), offered.PassedUp.Length);
            Assert.Empty(offered.PassedUp.Intersect(offered.Offer!.Seats));
            await _season.Waiting.DeclineAsync(new("W1"), Desk);
        }

        Assert.Equal(WaitingState.Dropped, _season.Waiting.Book.Find(new("W1"))!.State);
        Assert.Equal(24, _season.Box[First].Inventory.Snapshot().FreeCount);
        _season.Check();
    }

    [Fact]
    public async Task OfferAsync_AfterTheCurtain_EndsWhatIsLeft()
    {
        await EnterAsync("W1", 2);
        await EnterAsync("W2", 30);
        await _season.Waiting.OfferAsync(Desk);
        _season.Clock.Advance(TimeSpan.FromDays(200));

        Assert.All((await _season.Waiting.OfferAsync(Desk)).Entries, static entry => Assert.Equal(WaitingState.Over, entry.State));
        Assert.Equal(SeasonProblemKind.Package, (await _season.Waiting.EnterAsync(Entry("W3", 1), Desk)).Problems[0].Kind);
        _season.Check();
    }

    [Fact]
    public async Task OfferAsync_AfterAFailureBeforeItWasNoted_PassesOnWhatIsHeldForNobody()
    {
        await EnterAsync("W1", 2);
        await _season.Waiting.OfferAsync(Desk);
        var resumed = Resumed(but: 1);

        var offered = await resumed.Waiting.OfferAsync(Desk);

        Assert.Equal("W1", Assert.Single(offered.Entries).Id.Value);
        Assert.Equal(2, resumed.Box[First].Inventory.Snapshot().HeldCount);
        resumed.Check();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BuyAsync_AfterAFailureBeforeItWasNoted_FindsTheOrder(bool isOffered)
    {
        await EnterAsync("W1", 2);
        await _season.Waiting.OfferAsync(Desk);
        Assert.True((await _season.Waiting.BuyAsync(new("W1"), Desk)).Succeeded);
        var resumed = Resumed(but: 1);

        var result = isOffered ? await resumed.Waiting.OfferAsync(Desk) : await resumed.Waiting.BuyAsync(new("W1"), Desk);

        Assert.Equal(WaitingState.Bought, result.Entry!.State);
        Assert.Single(resumed.Box.Orders.Orders);
        resumed.Check();
    }

    [Fact]
    public async Task WaitingList_AskedWhatCannotBe_ChangesNothingAndSaysWhy()
    {
        await EnterAsync("W1", 2);
        async Task Refused(SeasonProblemKind kind, ValueTask<WaitingResult> asked)
        {
            var result = await asked;
            Assert.Equal(kind, Assert.Single(result.Problems).Kind);
            Assert.StartsWith("Nothing was changed", result.Explain(), StringComparison.Ordinal);
        }

        await Refused(SeasonProblemKind.Account, _season.Waiting.EnterAsync(Entry("W1", 2), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Waiting.EnterAsync(Entry("W2", 0), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Waiting.EnterAsync(Entry("W2", 65), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Waiting.EnterAsync(Entry(new string('W', 195), 1), Desk));
        await Refused(SeasonProblemKind.Package, _season.Waiting.EnterAsync(Entry("W2", 1) with { Performance = new("X") }, Desk));
        await Refused(SeasonProblemKind.Account, _season.Waiting.DeclineAsync(new("W9"), Desk));
        await Refused(SeasonProblemKind.Status, _season.Waiting.DeclineAsync(new("W1"), Desk));
        await Refused(SeasonProblemKind.Status, _season.Waiting.BuyAsync(new("W1"), Desk));
        await _season.Waiting.OfferAsync(Desk);
        await Refused(SeasonProblemKind.Order, _season.Waiting.BuyAsync(new("W1"), Desk, [new Tender(SmallSeason.Card, Usd(10_000))]));
        Assert.Equal(WaitingState.Withdrawn, (await _season.Waiting.WithdrawAsync(new("W1"), Desk)).Entry!.State);
        await Refused(SeasonProblemKind.Status, _season.Waiting.WithdrawAsync(new("W1"), Desk));
        Assert.Throws<ArgumentException>(() => new WaitingList(_season.Season, _season.Box, new WaitingBook(new("1999"))));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new WaitingRules { Lasts = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new WaitingRules { MostMissed = 0 });
        _season.Check();
    }

    [Fact]
    public async Task OfferAsync_BeforeTheSale_OffersNothing()
    {
        SmallSeason season = new(Of("2027", "27-", static season => season with
        {
            OnSale = [new(SaleKind.Singles, new DateTime(2027, 6, 1, 10, 0, 0)) { PatronFacts = [new("member")] }],
        }));
        await season.Waiting.EnterAsync(Entry("W1", 2), Desk);
        await season.Waiting.EnterAsync(Entry("W2", 2) with { Facts = [new("member")] }, Desk);

        Assert.Empty((await season.Waiting.OfferAsync(Desk)).Entries);
        season.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal("W2", Assert.Single((await season.Waiting.OfferAsync(Desk)).Entries).Id.Value);
    }

    [Fact]
    public async Task OfferAsync_OfListsDrawnAtRandom_IsTheSameTwiceAndPassesNobodyOver()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (season, again) = (await DrawnAsync(seed), await DrawnAsync(seed));
            Assert.Equal(Told(season), Told(again));
            var free = season.Box[First].Inventory.Snapshot().Free.ToIds().ToHashSet();
            Assert.All(season.Waiting.Queue(First), entry => Assert.False(CouldSit(free, entry), entry.Id.Value));
            var entries = season.Waiting.Book.Entries;
            Assert.All(entries.Where(static entry => entry.State == WaitingState.Offered), later => Assert.DoesNotContain(entries,
                earlier => earlier.State == WaitingState.Waiting && earlier.People == later.People && earlier.Wish == later.Wish
                    && (earlier.Priority, -earlier.AskedAt.Ticks).CompareTo((later.Priority, -later.AskedAt.Ticks)) > 0));
            season.Check();
        }
    }

    private static readonly SeatWish Back = new() { Zones = [new("P2")] };

    private static async Task<SmallSeason> DrawnAsync(int seed)
    {
        Random random = new(seed);
        SmallSeason season = new();
        season.Box[First].Inventory.Block(PlaceSelection.Of(SmallSeason.Map.Seats.ToIds().Where(_ => random.Next(3) == 0)),
            RequestOptions.House);
        for (var i = 1; i <= 12; i++)
        {
            await season.Waiting.EnterAsync(Entry($"W{i:00}", random.Next(1, 5)) with
            {
                Priority = random.Next(3),
                Wish = random.Next(2) == 0 ? SeatWish.Any : Back,
            }, Desk);
            season.Clock.Advance(TimeSpan.FromTicks(1));
        }

        await season.Waiting.OfferAsync(Desk);
        return season;
    }

    private static string[] Told(SmallSeason season) => [.. season.Waiting.Book.Entries.Select(static entry =>
        $"{entry.Id} {entry.State} {string.Join(' ', entry.Offer?.Seats.Select(static seat => seat.Value) ?? [])}")];

    private static bool CouldSit(HashSet<SeatId> free, WaitingEntry entry) => (ReferenceEquals(entry.Wish, Back) ? "B" : "AB").Any(row =>
        Enumerable.Range(1, 13 - entry.People).Any(first => Enumerable.Range(first, entry.People)
            .All(seat => free.Contains(new SeatId(FormattableString.Invariant($"S-{row}-{seat}"))))));

    private static WaitingEntry Entry(string id, int people) => new(new(id), new($"P-{id}"), First, Adult, people);

    private async Task EnterAsync(string id, int people, Func<WaitingEntry, WaitingEntry>? change = null)
    {
        var entered = await _season.Waiting.EnterAsync((change ?? (static same => same))(Entry(id, people)), Desk);
        Assert.True(entered.Succeeded, entered.Explain());
        _season.Clock.Advance(TimeSpan.FromTicks(1));
    }

    /// <summary>The same house for somebody who does not know of the last events of the list.</summary>
    private SmallSeason Resumed(int but) => new(_season.Season, _season.Clock, office: _season.Box)
    {
        Waiting = new(_season.Season, _season.Box,
            WaitingBook.Replay(_season.Season.Id, _season.Waiting.Book.Events[..^but], _season.Clock)),
    };

    private async Task<Order> FillAsync() => (await _season.Box.SellAsync(
        new OrderCart
        {
            Terms = Desk,
            Tickets =
            [
                .. SmallSeason.Map.Seats.ToIds()
                    .Select(static seat => new QuoteTicket(PlaceId.Of(seat), Adult) { Performance = First }),
            ],
        },
        new("FULL"))).Order!;

    private async Task FreeAsync(Order sold, params string[] seats)
    {
        var back = await _season.Box.ReturnAsync(new OrderReturn
        {
            Order = sold.Id,
            Lines = [.. sold.Tickets.Where(line => seats.Contains(line.Place.Seat.Value[2..])).Select(static line => line.Number)],
            By = Desk,
        });
        Assert.True(back.Succeeded, back.Explain());
    }
}
