using System.Text.Json;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>Accounts of one season in the next: kept, told what is different, held until a day, undone, renewed, let go.</summary>
public sealed class RollOverTests
{
    private static readonly DateTimeOffset Spring = new(2028, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallSeason _last = new();

    [Fact]
    public async Task RollOverAsync_AccountsThatWereExchangedAndRested_HaveTheirBaseSeatsAgain()
    {
        await _last.SellAsync(1, "F4", Seats("A-1", "A-2"), seasons: 7);
        await _last.SellAsync(2, "S4", Seats("A-1"));
        await _last.SellAsync(3, "X", Seats("B-1"), 0, "T1F", "T3S");
        await _last.Office.ChangeNightsAsync(new(Account(1))
        {
            Drop = [_last.Night("T2F")],
            Add = [_last.Night("T2S")],
            Seats = [new("S-B-7"), new("S-B-8")],
            By = Desk
        });
        var next = Next();

        var report = await next.Office.RollOverAsync(_last.Office);

        Assert.Equal(3, report.Count(RollOverOutcome.Kept));
        Assert.Equal("3 accounts of 2027 are taken into 2028: 3 kept.", report.Explain());
        var first = next.Book.Find(Account(1))!;
        Assert.Equal((8, new DateOnly(2028, 5, 29), SubscriptionStatus.Held), (first.Seasons, first.Until, first.Status));
        Assert.Equal(["28-T1F", "28-T2F", "28-T3F", "28-T4F"], first.Nights.Select(static night => night.Performance.Value));
        Assert.All(first.Nights, static night => Assert.Equal(["S-A-1", "S-A-2"], night.Seats.Select(static seat => seat.Value)));
        Assert.Equal(["28-T1F", "28-T3S"], next.Book.Find(Account(3))!.Nights.Select(static night => night.Performance.Value));
        var hold = next.Box[new("28-T1F")].Inventory.Snapshot().HoldOf(Index("A-1"))!;
        Assert.Equal((first.Nights[0].Hold, new DateTimeOffset(2028, 5, 30, 4, 0, 0, TimeSpan.Zero)), (hold.Token, hold.ExpiresAt!.Value));
        next.Check();
    }

    [Fact]
    public async Task UndoRollOverAsync_OfWhatWasTakenOver_LeavesTheSameSeatsAndALongerLog()
    {
        await _last.SellAsync(1, "F4", Seats("A-1", "A-2"));
        var next = Next();
        await next.SellAsync(9, "S4", Seats("B-9"));
        var before = next.Box.Snapshots();
        var accounts = JsonSerializer.Serialize(next.Book.Subscriptions);
        await next.Office.RollOverAsync(_last.Office);

        Assert.True((await next.Office.UndoRollOverAsync(Desk)).Succeeded);

        Assert.All(before.Zip(next.Box.Snapshots()), static pair =>
        {
            Assert.Equal((pair.First.Free, pair.First.Sold), (pair.Second.Free, pair.Second.Sold));
            Assert.Equal(pair.First.Holds, pair.Second.Holds);
        });
        Assert.Equal(accounts, JsonSerializer.Serialize(next.Book.Subscriptions));
        Assert.Equal(2, next.Box[new("28-T1F")].Inventory.Version);
        next.Check();
    }

    [Fact]
    public async Task RollOverAsync_ADryRun_ReportsTheSameAndHoldsNothing()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        var next = Next();

        var tried = await next.Office.RollOverAsync(_last.Office, isDryRun: true);

        Assert.Empty(next.Book.Events);
        Assert.All(next.Box.Performances, static night => Assert.Equal(0, night.Inventory.Version));
        var done = await next.Office.RollOverAsync(_last.Office);
        Assert.Equal(Told(tried), Told(done));
        Assert.True(tried.IsDryRun);
    }

    [Fact]
    public async Task RollOverAsync_Again_LeavesWhoIsThere()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        var next = Next();
        await next.Office.RollOverAsync(_last.Office);

        var again = await next.Office.RollOverAsync(_last.Office);

        Assert.Equal((1, 0), (again.AlreadyThere, again.Lines.Length));
        next.Check();
    }

    [Fact]
    public async Task RollOverAsync_EndedBetweenBatches_GoesOnWhereItWas()
    {
        for (var i = 1; i <= 6; i++)
        {
            await _last.SellAsync(i, "F4", Seats($"A-{i}"));
        }

        var next = Next();
        using CancellationTokenSource end = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.Office.RollOverAsync(_last.Office,
            new RollOverTable { BatchSize = 2 }, progress: new Listener(done => { if (done == 4) { end.Cancel(); } }),
                cancellationToken: end.Token));
        Assert.Equal(4, next.Book.Subscriptions.Length);

        var rest = await next.Office.RollOverAsync(_last.Office);

        Assert.Equal((4, 2), (rest.AlreadyThere, rest.Lines.Length));
        Assert.Equal(6, next.Book.Subscriptions.Length);
        next.Check();
    }

    [Fact]
    public async Task RollOverAsync_AfterHoldsThatWereNotNoted_TakesThemAsTheyAre()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        var failed = Next();
        await failed.Office.RollOverAsync(_last.Office);
        SmallSeason next = new(failed.Season, failed.Clock, office: failed.Box);

        await next.Office.RollOverAsync(_last.Office);

        Assert.Equal(failed.Book.Find(Account(1))!.Nights.Select(static night => night.Hold),
            next.Book.Find(Account(1))!.Nights.Select(static night => night.Hold));
        next.Check();
    }

    [Fact]
    public async Task UndoRollOverAsync_RestoresInventoriesAndAccounts()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        await _last.SellAsync(2, "X", Seats("B-1"), 0, "T1F", "T3S");
        var next = Next();
        await next.SellAsync(9, "S4", Seats("A-9"));
        var (free, book) = (Free(next), JsonSerializer.Serialize(next.Book.Subscriptions));
        await next.Office.RollOverAsync(_last.Office);
        Assert.NotEqual(free, Free(next));

        var undone = await next.Office.UndoRollOverAsync(Desk);

        Assert.True(undone.Succeeded, undone.Explain());
        Assert.Equal((free, book), (Free(next), JsonSerializer.Serialize(next.Book.Subscriptions)));
        Assert.All(next.Box.Performances, static night => Assert.Empty(night.Inventory.Snapshot().Holds));
        Assert.False((await next.Office.UndoRollOverAsync(Desk)).Succeeded);
        Assert.Equal(2, (await next.Office.RollOverAsync(_last.Office)).Count(RollOverOutcome.Kept));
        await next.Office.RenewAsync(Account(1), Desk);
        Assert.Equal(SeasonProblemKind.Status, (await next.Office.UndoRollOverAsync(Desk)).Problems[0].Kind);
        next.Check();
    }

    [Fact]
    public async Task RollOverAsync_TwoAccountsOnOneSeat_TheOlderHasItAndTheOtherIsTold()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"), seasons: 2);
        await _last.SellAsync(2, "S4", Seats("A-1"), seasons: 9);
        var packages = System.Collections.Immutable.ImmutableDictionary<SeatEngine.Pricing.PackageId,
            SeatEngine.Pricing.PackageId>.Empty.Add(new("S4"), new("F4"));
        var next = Next();

        var report = await next.Office.RollOverAsync(_last.Office, new RollOverTable { Packages = packages });

        Assert.Equal([RollOverOutcome.Conflict, RollOverOutcome.Kept], report.Lines.Select(static line => line.Outcome));
        Assert.Equal(4, report.Lines[0].Findings.Count(static finding => finding
            is { Cause: RollOverCause.TakenByAccount, Other.Value: "A0002" }));
        Assert.Empty(report.Lines[0].Nights);
        next.Check();
        await next.Office.UndoRollOverAsync(Desk);
        var other = await next.Office.RollOverAsync(_last.Office,
            new RollOverTable { Packages = packages, TakenByAccount = RollOverChoice.NextBest });
        Assert.Equal(RollOverOutcome.Reseated, other.Lines[0].Outcome);
        Assert.StartsWith("S-A-", other.Lines[0].After[0].Value, StringComparison.Ordinal);
        Assert.Contains("reseated", other.Lines[0].Explain(), StringComparison.Ordinal);
        next.Check();
    }

    [Fact]
    public async Task RollOverAsync_APreferredSeat_IsTakenBeforeTheBest()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        var next = Next();
        await next.SellAsync(9, "F4", Seats("A-1"));
        var account = _last.Book.Find(Account(1))! with { Preferred = [new("S-A-11")] };
        SmallSeason last = new(_last.Season, _last.Clock, SubscriptionBook.Replay(_last.Season.Id,
            [new() { Sequence = 1, Time = default, Kind = SubscriptionEventKind.Noted, After = [account] }]), office: _last.Box);

        var report = await next.Office.RollOverAsync(last.Office);

        Assert.Equal((RollOverOutcome.Reseated, "S-A-11"), (report.Lines[0].Outcome, report.Lines[0].After[0].Value));
        Assert.Equal(4, report.Lines[0].Findings.Count(static finding => finding.Cause == RollOverCause.TakenOtherwise));
    }

    [Fact]
    public async Task RenewAsync_OfAHeldAccount_SellsWhatIsHeldByInstalments()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"));
        var next = Next();
        await next.Office.RollOverAsync(_last.Office);
        var cost = await next.Office.QuoteAsync(next.Book.Find(Account(1))!);

        var renewed = await next.Office.RenewAsync(Account(1), new() { Channel = new("web") }, [new Tender(SmallSeason.Card, Usd(21))],
            Instalments.Of(cost.Total - Usd(21), new DateOnly(2028, 5, 1), new DateOnly(2028, 6, 1)));

        Assert.True(renewed.Succeeded, renewed.Explain());
        Assert.Equal((Usd(321), Usd(300)), (renewed.Order!.Order!.Total, renewed.Order.Due));
        Assert.Equal(2, renewed.Order.Order.Schedule.Length);
        Assert.Equal(SubscriptionStatus.Sold, renewed.Subscription!.Status);
        Assert.Equal(SeasonProblemKind.Status, (await next.Office.RenewAsync(Account(1), Desk)).Problems[0].Kind);
        next.Check();
    }

    [Fact]
    public async Task ReleaseDueAsync_WaveByWave_LetsGoWhoWasNotRenewed()
    {
        await _last.SellAsync(1, "F4", Seats("A-1"), seasons: 7);
        await _last.SellAsync(2, "F4", Seats("A-2"));
        await _last.SellAsync(3, "F4", Seats("A-3"));
        var next = Next();
        await next.Office.RollOverAsync(_last.Office);
        await next.Office.RenewAsync(Account(3), Desk);

        Assert.Equal([Account(2), Account(1)], next.Office.Reminders(new(2028, 6, 30)).Select(static account => account.Id));
        Assert.Equal([Account(2)], next.Office.Reminders(new(2028, 4, 28)).Select(static account => account.Id));
        Assert.Empty((await next.Office.ReleaseDueAsync(Desk)).Subscriptions);
        next.Clock.Advance(TimeSpan.FromDays(60));
        var first = await next.Office.ReleaseDueAsync(Desk);
        Assert.Equal([Account(2)], first.Subscriptions.Select(static account => account.Id));
        next.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal([Account(1)], (await next.Office.ReleaseDueAsync(Desk)).Subscriptions.Select(static account => account.Id));
        Assert.Equal(23, next.Box[new("28-T1F")].Inventory.Snapshot().FreeCount);
        next.Check();
        Assert.True((await next.SellAsync(2, "F4", Seats("A-2"))).Succeeded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RestAsync_ASabbatical_KeepsTheBaseSeatForTheNextSeason(bool lends)
    {
        await _last.SellAsync(1, "F4", Seats("A-1"), seasons: 3);
        var next = Next();
        await next.Office.RollOverAsync(_last.Office);

        var rested = await next.Office.RestAsync(Account(1), Desk, lends);

        Assert.True(rested.Succeeded, rested.Explain());
        Assert.Equal(SeasonProblemKind.Seats, (await next.SellAsync(2, "F4", Seats("A-1"))).Problems[0].Kind);
        var single = next.Box.Sell(new SeatEngine.Orders.OrderCart
        {
            Terms = Desk,
            Tickets = [new(PlaceId.Of(new SeatId("S-A-1")), Adult) { Performance = new("28-T1F") }]
        }, new OrderId("1"));
        Assert.Equal(lends, single.Succeeded);
        next.Check();
        next.Clock.Advance(TimeSpan.FromDays(360));
        var after = new SmallSeason(new SeasonDateMap(new("2029"), "Third") { Prefix = "29-" }.Apply(next.Season).Season, next.Clock);
        var report = await after.Office.RollOverAsync(next.Office);
        Assert.Equal(RollOverOutcome.Kept, report.Lines[0].Outcome);
        Assert.Equal(4, after.Book.Find(Account(1))!.Seasons);
    }

    [Fact]
    public async Task SplitAndMergeAsync_OfHeldAccounts_MoveTheirHolds()
    {
        await _last.SellAsync(1, "F4", Seats("A-1", "A-2"));
        await _last.SellAsync(4, "F4", Seats("A-4"));
        var next = Next();
        await next.Office.RollOverAsync(_last.Office);

        var split = await next.Office.SplitAsync(Account(1), [new("S-A-2")], Account(2), new("P2"), Desk);
        Assert.True(split.Succeeded, split.Explain());
        next.Check();
        Assert.True((await next.Office.RenewAsync(Account(2), Desk)).Succeeded);
        Assert.Equal(SeasonProblemKind.Package, (await next.Office.MergeAsync(Account(1), Account(2), Desk)).Problems[0].Kind);
        Assert.True((await next.Office.SplitAsync(Account(2), [new("S-A-2")], Account(3), new("P3"), Desk)).Problems.Length > 0);
        next.Check();
        var merged = await next.Office.MergeAsync(Account(1), Account(4), Desk);
        Assert.True(merged.Succeeded, merged.Explain());
        Assert.Equal(["S-A-1", "S-A-4"], merged.Subscription!.Nights[0].Seats.Select(static seat => seat.Value));
        next.Check();
    }

    private static SeatEngine.Maps.SeatIndex Index(string seat) => SmallSeason.Map.TryGetIndex(new SeatId("S-" + seat), out var index)
        ? index : default;

    private static string Free(SmallSeason season) =>
        string.Join('|', season.Box.Performances.Select(static night => string.Join(',', night.Inventory.Snapshot().Free.ToIds())));

    private static string Told(RollOverReport report) => JsonSerializer.Serialize(report.Lines
        .Select(static line => line with { Nights = [.. line.Nights.Select(static night => night with { Hold = default })] }));

    private SmallSeason Next()
    {
        _last.Clock.SetUtcNow(Spring);
        return new(new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(_last.Season).Season, _last.Clock);
    }

    private sealed class Listener(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
