using System.Diagnostics;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.WebLoad;

/// <summary>How many changes of holds the store itself takes in a second, of as many callers as the load over HTTP has.</summary>
internal static class StoreLimit
{
    private const int Callers = 64;

    public static async Task RunAsync(string file, double seconds)
    {
        await using var store = await SqliteStore.OpenAsync(file);
        var map = SeatMap.Compile(LoadedSite.HallOf("concert-hall"));
        var inventory = await SeatInventory.OpenAsync(map, new SeatInventoryOptions
        {
            Performance = new PerformanceId("limit"),
            Store = new StoreWriter(store),
        });
        SeatId[] seats = [.. map.Seats.ToIds()];
        var (began, done, latencies) = (Stopwatch.GetTimestamp(), 0, new Percentiles());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var own = seats.AsSpan(4 * caller, 4).ToArray();
            var (one, other) = (PlaceSelection.Of(own[..2]), PlaceSelection.Of(own[2..]));
            var held = await inventory.ExecuteAsync(InventoryStep.Hold(one, HoldOptions.House));
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
            {
                var asked = Stopwatch.GetTimestamp();
                var moved = await inventory.ExecuteAsync(InventoryStep.Move(held.Token, one, other, HoldOptions.House));
                latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                (one, other) = (other, one);
                if (moved.Succeeded)
                {
                    Interlocked.Increment(ref done);
                }
            }
        })));
        var rate = done / Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"the store alone, {Callers} callers: {rate:0} changes of holds a second, ") +
            FormattableString.Invariant($"p50 {latencies.Of(0.5):0.0} ms, p99 {latencies.Of(0.99):0.0} ms"));
    }
}
