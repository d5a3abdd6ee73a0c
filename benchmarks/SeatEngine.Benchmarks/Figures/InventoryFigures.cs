using System.Diagnostics;
using System.Globalization;
using SeatEngine.Benchmarks.Running;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>
/// What a table of means cannot tell of the inventory: tails, what many expiries at once cost a reader, how requests share a
/// commit, memory, and the reading of a long log. Each row is measured beside what it is compared with.
/// </summary>
internal static class InventoryFigures
{
    private static readonly TimeSpan CartTime = TimeSpan.FromMinutes(10);
    private static readonly OrderId Order = new("O1");

    /// <summary>Measures all of it.</summary>
    /// <returns>A page in Markdown.</returns>
    public static async Task<string> RunAsync()
    {
        var page = new FigurePage("The inventory: tails, memory, commits");
        var bowl = InventoryBowl.Map();
        var hall = SeatMap
            .Compile(HallFile.Read(File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "samples/halls/concert-hall.json"))).Hall!);
        Rates(page, hall, "hall");
        Rates(page, bowl, "bowl");
        Tail(page, bowl);
        Expiries(page, bowl);
        Memory(page, hall);
        Load(page, hall);
        await CommitsAsync(page, hall).ConfigureAwait(false);
        return page.ToString();
    }

    private static void Rates(FigurePage page, SeatMap map, string name)
    {
        var pairs = InventoryBowl.Pairs(map).Select(static pair => PlaceSelection.Of(pair)).ToArray();
        var (best, all) = (0.0, Stopwatch.StartNew());
        while (all.Elapsed < TimeSpan.FromSeconds(4))
        {
            var inventory = new SeatInventory(map);
            var watch = Stopwatch.StartNew();
            foreach (var places in pairs)
            {
                Must(inventory.Sell(inventory.Hold(places, AtCounter(CartTime)).Token, Order, HouseSale));
            }

            best = Math.Max(best, pairs.Length / watch.Elapsed.TotalSeconds);
        }

        page.Add($"hold and sell a pair, {name}, one thread, the best round in four seconds",
            Invariant($"{best:N0} a second"), string.Empty);
    }

    /// <summary>Claims one after the other, against spinning as long as the usual claim takes: what the machine itself adds.</summary>
    private static void Tail(FigurePage page, SeatMap map)
    {
        var pairs = InventoryBowl.Pairs(map).Select(static pair => PlaceSelection.Of(pair)).ToArray();
        var (claims, loop) = (Array.Empty<long>(), Array.Empty<long>());
        for (var round = 0; round < 3; round++)
        {
            var inventory = new SeatInventory(map, new SeatInventoryOptions { EventsKept = 10_000 });
            claims = new long[pairs.Length];
            for (var i = 0; i < claims.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                inventory.Hold(pairs[i], AtCounter(CartTime));
                claims[i] = Stopwatch.GetTimestamp() - began;
            }

            Array.Sort(claims);
            var usual = claims[claims.Length / 2];
            loop = new long[pairs.Length];
            for (var i = 0; i < loop.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                while (Stopwatch.GetTimestamp() - began < usual)
                {
                }

                loop[i] = Stopwatch.GetTimestamp() - began;
            }

            Array.Sort(loop);
        }

        page.Add(
            Invariant($"a claim in the bowl, p50 / p99 / p999 of {claims.Length:N0}"),
            Invariant($"{Micros(claims, 0.5):0.0} / {Micros(claims, 0.99):0.0} / {Micros(claims, 0.999):0.0} µs"),
            string.Create(CultureInfo.InvariantCulture,
                $"a loop as long without the library: {Micros(loop, 0.5):0.0} / {Micros(loop, 0.99):0.0} / {Micros(loop, 0.999):0.0} µs"));
    }

    /// <summary>All carts of the bowl end at one instant: the first look after it, the second, and the next change.</summary>
    private static void Expiries(FigurePage page, SeatMap map)
    {
        var pairs = InventoryBowl.Pairs(map).Take(35_000).Select(static pair => PlaceSelection.Of(pair)).ToArray();
        var (first, second, change) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < 5; round++)
        {
            var clock = new SetClock();
            var inventory = new SeatInventory(map, new SeatInventoryOptions { Time = clock });
            foreach (var places in pairs)
            {
                inventory.Hold(places, AtCounter(CartTime));
            }

            clock.Now += CartTime;
            first = Math.Min(first, Timed(() => inventory.Snapshot().FreeCount));
            second = Math.Min(second, Timed(() => inventory.Snapshot().FreeCount));
            change = Math.Min(change, Timed(() => inventory.Hold(pairs[0], AtCounter(CartTime)).Succeeded ? 1 : 0));
        }

        page.Add(
            Invariant($"the first look after {pairs.Length:N0} carts ended at one instant, best of 5"),
            Invariant($"{first:0.0} ms"),
            Invariant($"the next look {second * 1000:0.0} µs, the next change, which logs them, {change:0} ms"));
    }

    private static void Memory(FigurePage page, SeatMap hall)
    {
        // The first one brings what all performances of a hall share.
        GC.KeepAlive(new SeatInventory(hall));
        var empty = Bytes(200, () => new SeatInventory(hall));
        var pairs = InventoryBowl.Pairs(hall).ToArray();
        var sold = Bytes(20, () =>
        {
            var inventory = new SeatInventory(hall, new SeatInventoryOptions { EventsKept = 100 });
            foreach (var pair in pairs.Take(pairs.Length * 3 / 4))
            {
                var lines = pair.Select(static seat =>
                    new SaleLine(PlaceId.Of(seat), new PriceTypeId("adult"), new Money(4550, Currency.Usd)));
                Must(inventory.Sell(inventory.Hold(PlaceSelection.Of(pair), AtCounter(CartTime)).Token, new OrderId(pair[0].Value),
                    HouseSale with { Lines = [.. lines] }));
            }

            return inventory;
        });
        page.Add(
            Invariant($"memory of a performance of {hall.SeatCount:N0} seats: empty, three quarters sold with at least 100 events kept"),
            Invariant($"{empty / 1000.0:0.00} kB, {sold / 1e6:0.00} MB"),
            string.Empty);
    }

    private static void Load(FigurePage page, SeatMap hall)
    {
        const int Events = 1_000_000;
        var pairs = InventoryBowl.Pairs(hall).Select(static pair => PlaceSelection.Of(pair)).ToArray();
        var fewEvents = new SeatInventoryOptions { EventsKept = 10_000 };
        var path = Path.GetTempFileName();
        try
        {
            var inventory = new SeatInventory(hall);
            for (var i = 0; inventory.Version < Events; i++)
            {
                var places = pairs[i % pairs.Length];
                Must(inventory.Release(inventory.Hold(places, AtCounter(CartTime)).Token, RequestOptions.House));
            }

            using (var file = File.Create(path))
            {
                inventory.Write(file);
            }

            var bytes = new FileInfo(path).Length;
            inventory = null;
            var best = double.MaxValue;
            var peak = 0L;
            for (var round = 0; round < 3; round++)
            {
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                var before = Process.GetCurrentProcess().WorkingSet64;
                using var sampled = new PeakMemory();
                using var file = File.OpenRead(path);
                SeatInventory? read = null;
                best = Math.Min(best, Timed(() => (read = SeatInventory.Read(file, hall, fewEvents).OrThrow()).Snapshot().FreeCount));
                peak = Math.Max(peak, sampled.Stop() - before);
                GC.KeepAlive(read);
            }

            var plain = Timed(() =>
            {
                var lines = 0;
                foreach (var line in File.ReadLines(path))
                {
                    using var document = System.Text.Json.JsonDocument.Parse(line);
                    lines += document.RootElement.GetProperty("line").ValueKind == System.Text.Json.JsonValueKind.Object ? 1 : 0;
                }

                return lines;
            });
            page.Add(
                Invariant($"a saved log of {Events:N0} events ({bytes / 1e6:0} MB) read, checked and applied, 10,000 kept, best of 3"),
                Invariant($"{best / 1000:0.00} s, peak {peak / 1e6:0} MB more than before"),
                Invariant($"its lines through JsonDocument, nothing checked or kept: {plain / 1000:0.00} s"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>64 callers and a store that takes its time: how many are stored together, and how long the unlucky wait.</summary>
    private static async Task CommitsAsync(FigurePage page, SeatMap hall)
    {
        const int Callers = 64;
        var pairs = InventoryBowl.Pairs(hall).Select(static pair => PlaceSelection.Of(pair)).ToArray();
        var store = new SlowStore(TimeSpan.FromMilliseconds(2));
        var inventory = await SeatInventory.OpenAsync(hall, new SeatInventoryOptions
        {
            Performance = new PerformanceId("evening"),
            Store = new StoreWriter(store),
            EventsKept = 10_000,
        }).ConfigureAwait(false);
        await DriveAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        store.Reset();
        var waits = await DriveAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        waits.Sort();
        var commit = store.MeanCommit.TotalMilliseconds;
        var together = waits.Count / (double)store.Commits;
        var perCommit = waits.Count / (5000 / commit);
        var (usual, unlucky) = (waits[waits.Count / 2], waits[waits.Count * 99 / 100]);
        page.Add(
            Invariant($"{Callers} callers of one performance, a store that takes 2 ms: requests a measured commit time, p50 / p99 wait"),
            Invariant($"{perCommit:0.0} ({100 * perCommit / Callers:0} %), {together:0.0} a batch; {usual:0.0} / {unlucky:0.0} ms"),
            Invariant($"a measured commit {commit:0.00} ms, so p99 is {unlucky / commit:0.0} commits"));

        async Task<List<double>> DriveAsync(TimeSpan span)
        {
            var all = new List<double>();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
            {
                var mine = new List<double>();
                for (var i = 0; watch.Elapsed < span; i++)
                {
                    // Each caller has pairs of its own.
                    var places = pairs[caller + (Callers * (i % (pairs.Length / Callers)))];
                    var began = Stopwatch.GetTimestamp();
                    var held = await inventory.ExecuteAsync(InventoryStep.Hold(places, AtCounter(CartTime)))
                        .ConfigureAwait(false);
                    mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    began = Stopwatch.GetTimestamp();
                    Must(await inventory.ExecuteAsync(InventoryStep.Release(held.Token, RequestOptions.House)).ConfigureAwait(false));
                    mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }

                lock (all)
                {
                    all.AddRange(mine);
                }
            }))).ConfigureAwait(false);
            return all;
        }
    }

    private static readonly SaleOptions HouseSale = new() { AsHouse = true };

    private static HoldOptions AtCounter(TimeSpan lifetime) => new() { AsHouse = true, Lifetime = lifetime };

    private static void Must(InventoryResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(result.Explain());
        }
    }

    private static double Micros(long[] sorted, double share) =>
        sorted[(int)((sorted.Length - 1) * share)] * 1e6 / Stopwatch.Frequency;

    private static double Timed(Func<int> work)
    {
        var began = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Bytes(int count, Func<SeatInventory> make)
    {
        var kept = new SeatInventory[count];
        kept[0] = make();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 1; i < count; i++)
        {
            kept[i] = make();
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(count - 1);
        GC.KeepAlive(kept);
        return bytes;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
