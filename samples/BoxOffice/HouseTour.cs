using System.Diagnostics;
using System.Globalization;
using BoxOfficeSample.Support;
using Spectre.Console;

namespace BoxOfficeSample;

/// <summary>The other bundled houses, up to a stadium: loaded, searched, priced and drawn, with the time of each.</summary>
internal static class HouseTour
{
    private static readonly string[] Houses = ["black-box", "cabaret", "horseshoe-opera", "arena", "stadium"];

    public static void Run(string halls, string folder)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("house").AddColumn("seats", static column => column.RightAligned())
            .AddColumn("four together");
        foreach (var name in new[] { "load", "find and price", "draw" })
        {
            table.AddColumn(name, static column => column.RightAligned());
        }

        foreach (var house in Houses)
        {
            table.AddRow([.. Visit(halls, house, Path.Combine(folder, $"3-{house}.svg")).Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string[] Visit(string halls, string house, string picture)
    {
        var clock = Stopwatch.StartNew();
        var map = HallSource.ReadMap(Path.Combine(halls, house + ".json"), lenient: false);
        var prices = PriceSource.Read(Path.Combine(halls, house + ".prices.json"), "USD");
        var performance = new Performance(new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId(house) }),
            ZoneMap.OfCategories(map), prices);
        var loaded = Restart(clock);
        var best = performance.Offer(new SeatRequest(4), prices.Types[0].Id).Best;
        var found = Restart(clock);
        Maps.Draw(map, new MapView { Coloring = Maps.Zones(performance.Zones, performance.PricesNow()) }, picture);
        return
        [
            map.Hall.Name,
            map.SeatCount.ToString("N0", CultureInfo.InvariantCulture),
            best is null ? "none" : $"{best.Proposal}, {best.Total}",
            loaded,
            found,
            Restart(clock),
        ];
    }

    private static string Restart(Stopwatch clock)
    {
        var taken = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return string.Create(CultureInfo.InvariantCulture, $"{taken:N0} ms");
    }
}
