using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeatEngine.AspNetCore;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.WebLoad;

/// <summary>A server that sells an evening in one of the halls of the samples.</summary>
internal static class LoadedSite
{
    private static readonly PerformanceId Evening = new("evening");

    /// <summary>Starts it.</summary>
    /// <param name="hall">The hall's name.</param>
    /// <param name="store">"memory", or the file of a house, which is made.</param>
    /// <param name="url">Where it listens.</param>
    public static async Task<(WebApplication App, Performance Performance)> StartAsync(string hall, string store, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxConcurrentConnections = null);
        builder.Logging.ClearProviders();
        var engine = builder.Services.AddSeatEngine();
        if (store != "memory")
        {
            await FillAsync(hall, store);
            engine.AddSqlite(store).AddHouse();
        }

        var app = builder.Build();
        if (store == "memory")
        {
            app.Services.GetRequiredService<OpenPerformances>().Open(InMemory(hall));
        }

        app.MapSeatEngine("/seats", static options => options.RateLimit.TokenLimit = options.RateLimit.TokensPerPeriod = int.MaxValue / 2);
        await app.StartAsync();
        var performance = store == "memory"
            ? app.Services.GetRequiredService<OpenPerformances>().All[0]
            : (await app.Services.GetRequiredService<House>().FindAsync(Evening))!;
        return (app, performance);
    }

    /// <summary>Serves until its input ends.</summary>
    /// <param name="folder">Where to write what a load sends; null for nowhere.</param>
    public static async Task ServeAsync(string hall, string store, string url, string? folder)
    {
        var (app, performance) = await StartAsync(hall, store, url);
        if (folder is not null)
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, "holds.txt"), BodiesOf(performance));
        }

        Console.WriteLine(app.Urls.Single());
        await Task.Run(Console.In.ReadToEnd);
        var snapshot = performance.Inventory.Snapshot();
        Console.WriteLine(FormattableString.Invariant($"{snapshot.Version} events; {snapshot}"));
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public static Hall HallOf(string name) => HallFile.Read(File.ReadAllBytes(PathOf(name, ""))).Hall!;

    public static PriceBook BookOf(string name) => PriceBookFile.Read(File.ReadAllBytes(PathOf(name, ".prices"))).Book!;

    /// <summary>Two bodies a line: two seats, and the two beside them, of four in a row that others leave alone.</summary>
    private static IEnumerable<string> BodiesOf(Performance performance)
    {
        var type = performance.Prices.Types.First(static type => type.Kind == PriceTypeKind.Sale).Id.Value;
        foreach (var run in performance.Map.Rows.SelectMany(static row => row.Runs))
        {
            for (var at = 0; at + 4 <= run.Length && at + 5 != run.Length; at += 4)
            {
                SeatIndex[] four = [.. Enumerable.Range(run.First.Value + at, 4).Select(static slot => new SeatIndex(slot))];
                if (four.All(seat => !performance.Map[seat].Features.HasFlag(SeatFeatures.WheelchairSpace)))
                {
                    string[] seats = [.. four.Select(seat => performance.Map.IdOf(seat).Value)];
                    yield return $"{BodyOf(seats[..2], type)}\t{BodyOf(seats[2..], type)}";
                }
            }
        }
    }

    private static string BodyOf(string[] seats, string type) =>
        JsonSerializer.Serialize(new { tickets = seats.Select(seat => new { seat, type }) });

    private static Performance InMemory(string hall)
    {
        var map = SeatMap.Compile(HallOf(hall));
        SeatInventory inventory = new(map, new SeatInventoryOptions { Performance = Evening, EventsKept = 10_000 });
        return new Performance(inventory, ZoneMap.OfCategories(map), BookOf(hall));
    }

    private static async Task FillAsync(string hall, string file)
    {
        await using var store = await SqliteStore.OpenAsync(file);
        await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Load")),
            HouseCatalogue.Of("hall", HallOf(hall)),
            HouseCatalogue.Of("prices", BookOf(hall)),
            HouseCatalogue.Of(new HousePerformance(Evening, new("hall", 1), new("prices", 1))),
        ]);
    }

    private static string PathOf(string name, string what)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SeatEngine.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "samples", "halls", string.Create(CultureInfo.InvariantCulture, $"{name}{what}.json"));
    }
}
