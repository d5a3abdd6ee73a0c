using System.Diagnostics;
using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>
/// What single requests cost on the bowl of 71,755 seats, in time and in memory, each beside its bar; the worst of many drawn requests;
/// and how searches scale from one thread to two, beside a loop that allocates nothing.
/// </summary>
internal static class SearchFigures
{
    private const int Drawn = 1500;

    /// <summary>Measures all of it.</summary>
    /// <returns>A page in Markdown.</returns>
    public static string Run()
    {
        var page = new FigurePage("Requests on the bowl: time, memory, threads");
        var map = InventoryBowl.Map();
        var allocator = new SeatAllocator(map);
        Requests(page, allocator);
        Offers(page, map);
        Spacing(page, map);
        Threads(page, allocator);
        Worst(page, allocator);
        return page.ToString();
    }

    private static void Requests(FigurePage page, SeatAllocator allocator)
    {
        var map = allocator.Map;
        var half = Sold(map, 2);
        var pairs = map.Select(static seat => (seat.Index.Value - seat.Run!.First.Value) % 3 != 2);
        var many = map.Select([.. map.Seats.ToArray().Where(static (_, at) => at % 7 == 0).Take(10_000)]);
        SeatRequest four = new(4);
        Row("4 people, half sold", "26 µs, 8 KiB", half, four);
        Row("4 people, half sold, 50 proposals", "600 µs, 200 KiB", half, four with { Proposals = 50 });
        Row("4 people, half sold, 50 proposals that may overlap", "", half,
            four with { Proposals = 50, Difference = ProposalDifference.SomeSeat });
        Row("8 people, only pairs left", "5,000 µs, 1,024 KiB", pairs, new(8));
        Row("8 people, only pairs left, 50 proposals", "50,000 µs", pairs, new(8) { Proposals = 50 });
        Row("4 people beside 10,000 seats, 50 proposals", "50,000 µs", half, four with { Beside = many, Proposals = 50 });

        void Row(string work, string bar, SeatSet free, SeatRequest request)
        {
            var (micros, bytes) = Cost(() => allocator.Find(free, request));
            page.Add(work, Said(micros, bytes), bar);
        }
    }

    private static void Offers(FigurePage page, SeatMap map)
    {
        var zones = Enumerable.Range(1, 7).Select(static at => new PriceZoneId(Invariant($"Z{at}"))).ToArray();
        var bestFirst = map.Seats.ToArray().OrderByDescending(map.PrimaryRanking.QualityOf).ThenBy(static seat => seat.Value).ToArray();
        var share = (bestFirst.Length / zones.Length) + 1;
        var painted = new ZoneMapBuilder(map);
        for (var i = 0; i < zones.Length; i++)
        {
            painted.Paint(zones[i], map.Select([.. bestFirst.Skip(i * share).Take(share)]));
        }

        PriceTypeId adult = new("adult");
        PriceLayerId ticket = new("ticket");
        var prices = PriceBook.Of(new PriceBookDefinition
        {
            Name = "House",
            Currency = Currency.Usd,
            Zones = [.. zones.Select(static zone => new PriceZone(zone, zone.Value))],
            Types = [new PriceType { Id = adult, Name = "Adult" }],
            Layers = [new PriceLayer(ticket, "Ticket", new("4000"))],
            Prices = [.. zones.Select((zone, at) => new ZonePrice(zone, adult, ticket, new(9000 - (at * 1000), Currency.Usd),
                new(0, Currency.Usd)))],
        });
        var performance = new Performance(new SeatInventory(map), painted.Build(), prices);
        foreach (var (size, bar) in new[] { (4, "500 µs"), (64, "10,000 µs") })
        {
            var (micros, bytes) = Cost(() => performance.Offer(new SeatRequest(size), adult));
            page.Add(Invariant($"an offer to {size}, seven price zones"), Said(micros, bytes), bar);
        }
    }

    private static void Spacing(FigurePage page, SeatMap map)
    {
        var (first, _) = Cost(() => SeatSpacing.Compile(map, SpacingRule.Places(2, 1)), rounds: 1);
        var (largest, bytes) = Cost(() => SeatSpacing.Compile(map, SpacingRule.Places(32, 32)), rounds: 1);
        page.Add("a spacing rule of 32 places and 32 rows compiled", Said(largest, bytes), Invariant($"of 2 and 1: {first:N0} µs"));
    }

    /// <summary>A thousand short searches, with words, on one thread and shared by two; and as much of a loop that only counts.</summary>
    private static void Threads(FigurePage page, SeatAllocator allocator)
    {
        const int Searches = 1000;
        const int SpinsKnown = 20_000;
        var half = Sold(allocator.Map, 2);
        SeatRequest request = new(4);
        var (once, twice) = Split(() => allocator.Find(half, request));

        // As long as a search, so that what it takes to start a thread weighs as much in both.
        var (known, _) = Split(static () => Spin(SpinsKnown));
        var spins = Math.Max(1, (int)(SpinsKnown * once / known));
        var (loop, loops) = Split(() => Spin(spins));
        page.Add(Invariant($"{Searches:N0} searches on one thread, on two"), Invariant($"{once:0.0} ms, {twice:0.0} ms"),
            Invariant($"a loop without memory {loop:0.0} ms, {loops:0.0} ms; ratio of the gains {twice / once / (loops / loop):0.00}"));

        static (double One, double Two) Split(Action work)
        {
            var (one, two) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < 15; round++)
            {
                one = Math.Min(one, Timed(() => Repeat(work, Searches)));
                two = Math.Min(two, Timed(() =>
                {
                    var other = new Thread(() => Repeat(work, Searches / 2));
                    other.Start();
                    Repeat(work, Searches / 2);
                    other.Join();
                }));
            }

            return (one, two);
        }

        static void Repeat(Action work, int times)
        {
            for (var i = 0; i < times; i++)
            {
                work();
            }
        }

        static void Spin(int times)
        {
            var state = 1UL;
            for (var i = 0; i < times; i++)
            {
                state = (state * 6364136223846793005) + 1442695040888963407;
            }

            _sink = state;
        }
    }

    private static ulong _sink;

    /// <summary>The slowest and the largest of many requests that are drawn, houses as well.</summary>
    private static void Worst(FigurePage page, SeatAllocator allocator)
    {
        var (slowest, largest) = ((Micros: 0.0, Seed: 0), (Bytes: 0L, Seed: 0));
        var all = Stopwatch.StartNew();
        var seed = 0;
        for (; seed < Drawn && all.Elapsed < TimeSpan.FromSeconds(60); seed++)
        {
            var (free, request) = DrawnRequests.Draw(allocator.Map, new Random(seed));
            var (micros, bytes) = Cost(() => allocator.Find(free, request), rounds: 1);
            if (micros > 20_000)
            {
                // Once more, lest what the machine does meanwhile is counted.
                (micros, bytes) = Cost(() => allocator.Find(free, request), rounds: 2);
            }

            slowest = micros > slowest.Micros ? (micros, seed) : slowest;
            largest = bytes > largest.Bytes ? (bytes, seed) : largest;
        }

        page.Add(Invariant($"the slowest and the largest of {seed:N0} drawn requests"),
            Invariant($"{slowest.Micros:N0} µs (seed {slowest.Seed}), {largest.Bytes / 1024:N0} KiB (seed {largest.Seed})"),
            "100,000 µs, 16,384 KiB");
    }

    private static SeatSet Sold(SeatMap map, int ofFour)
    {
        var random = new Random(4);
        var taken = new HashSet<int>();
        foreach (var run in map.Runs)
        {
            for (var at = 0; at < run.Length; at += 2)
            {
                if (random.Next(4) < ofFour)
                {
                    taken.Add(run.First.Value + at);
                    taken.Add(run.First.Value + at + 1);
                }
            }
        }

        return map.Select(seat => !taken.Contains(seat.Index.Value));
    }

    /// <summary>The least time and the memory of one call, after some to warm up.</summary>
    private static (double Micros, long Bytes) Cost(Func<object> work, int rounds = 0)
    {
        var (least, bytes) = (double.MaxValue, 0L);
        var warm = Stopwatch.StartNew();
        for (var i = 0; rounds == 0 && i < 2000 && warm.ElapsedMilliseconds < 1500; i++)
        {
            GC.KeepAlive(work());
        }

        var all = Stopwatch.StartNew();
        for (var i = 0; rounds == 0 ? i < 3 || (i < 2000 && all.ElapsedMilliseconds < 1000) : i < rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            least = Math.Min(least, Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (least, bytes);
    }

    private static double Timed(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string Said(double micros, long bytes) => Invariant($"{micros:N1} µs, {bytes / 1024.0:N1} KiB");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
