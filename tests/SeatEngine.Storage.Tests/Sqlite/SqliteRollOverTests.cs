using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using SeatEngine.Testing;
using Xunit.Abstractions;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>A roll-over of 1,100 accounts over 36 nights, into a house that lives in one file.</summary>
public sealed class SqliteRollOverTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task RollOverAsync_OfElevenHundredAccounts_IsKeptInTheFile()
    {
        await using SqliteHouse file = new();
        var store = await file.OpenAsync();
        var hall = HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.json"))).Hall!;
        var bundled = SeasonFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/seasons/concert-season.json"))).Season!;
        var last = new SeasonDateMap(new("2030-31"), "Last") { Prefix = "30-", Days = 4 * 364 }.Apply(bundled).Season!;
        var next = new SeasonDateMap(new("2031-32"), "Next") { Prefix = "31-" }.Apply(last).Season!;
        await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Concert Hall", "America/New_York")),
            HouseCatalogue.Of("concert-hall", hall),
            HouseCatalogue.Of("standard",
                PriceBookFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.prices.json"))).Book!),
            new CatalogueEntry(new(HouseCatalogue.SubscriptionsKind, last.Id.Value, 1), JsonSerializer.SerializeToUtf8Bytes(
                new SubscriptionEvent
                {
                    Sequence = 1,
                    Time = default,
                    Kind = SubscriptionEventKind.Sold,
                    After = Accounts(last, hall),
                },
                Form)),
        ]);
        var house = await House.OpenAsync(store, new HouseOptions { Time = file.Clock });
        await house.ApplyAsync(last);
        await house.ApplyAsync(next);
        var (old, office) = ((await house.OpenSeasonAsync(last.Id))!, (await house.OpenSeasonAsync(next.Id))!);
        Assert.Equal(1_100, old.Book.Subscriptions.Length);

        var watch = Stopwatch.StartNew();
        await office.RollOverAsync(old, isDryRun: true);
        var tried = watch.Elapsed;
        var cpu = Environment.CpuUsage.TotalTime;
        watch.Restart();
        var report = await office.RollOverAsync(old);
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"opened and planned in {tried.TotalMilliseconds:0} ms; planned, held and stored in {watch.ElapsedMilliseconds} ms, "
            + $"{(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:0} ms of CPU, at a load of {load}"));

        Assert.Equal(1_100, report.Count(RollOverOutcome.Kept));
        var again = (await (await House.OpenAsync(store, new HouseOptions { Time = file.Clock })).OpenSeasonAsync(next.Id))!;
        Assert.Equal(JsonSerializer.Serialize(office.Book.Subscriptions), JsonSerializer.Serialize(again.Book.Subscriptions));
        var opening = (await house.FindAsync(next.Find(new PerformanceCode("C01F"))!.Id))!.Inventory.Snapshot();
        Assert.Equal(office.Book.Subscriptions.Sum(account => account.SeatsAt(opening.Performance).Length), opening.HeldCount);
        watch.Restart();
        Assert.True((await office.UndoRollOverAsync(new() { AsHouse = true })).Succeeded);
        output.WriteLine(FormattableString.Invariant($"undone in {watch.ElapsedMilliseconds} ms"));
    }

    /// <summary>Pairs of seats, on Fridays, on Saturdays and at matinees by turns.</summary>
    private static ImmutableArray<Subscription> Accounts(Season season, SeatEngine.Halls.Hall hall)
    {
        var map = SeatMap.Compile(hall);
        var seats = (map.Seats - map.AccessiblePlaces).ToIds();
        string[] packages = ["F12", "S12", "M12"];
        return
        [
            .. Enumerable.Range(0, 1_100).Select(number =>
            {
                PackageId package = new(packages[number % 3]);
                ImmutableArray<SeatId> own = [seats[number / 3 * 2], seats[(number / 3 * 2) + 1]];
                return new Subscription
                {
                    Id = new SubscriptionId($"A{number:0000}"),
                    Patron = new($"P{number:0000}"),
                    Package = package,
                    Seats = [.. own.Select(static seat => new BaseSeat(seat, new("Adult")))],
                    Nights = [.. season.NightsOf(package).Select(night => new SubscriptionNight(night.Id, own))],
                    Seasons = number % 30,
                    Status = SubscriptionStatus.Sold,
                };
            }),
        ];
    }
}
