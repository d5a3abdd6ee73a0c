using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Crash;

/// <summary>What a house in one file comes to, beside what SQLite and the disk do by themselves.</summary>
internal sealed class Figures(string folder, TimeSpan span, TextWriter page)
{
    private static readonly HoldOptions AtCounter = new() { AsHouse = true, Lifetime = TimeSpan.FromHours(1) };

    private const int Performances = 300;
    private const int Rounds = 3;

    private int _files;

    public async Task RunAsync()
    {
        SQLitePCL.Batteries_V2.Init();
        Write($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}");
        await using (var store = await SqliteStore.OpenAsync(NewFile()))
        {
            // In turns, since the disk is faster at one time than at another.
            var evening = await SaleHouse.Opera.OpenAsync(new StoreWriter(store), 0);
            for (var round = 1; round <= Rounds; round++)
            {
                var syncs = Syncs(4096);
                var peers = new List<(int Connections, Latencies Found)>();
                foreach (var connections in new[] { 1, 2, 4 })
                {
                    using var peer = new RowPeer(NewFile(), 4096, connections);
                    peers.Add((connections, await Latencies.OfAsync(64, span,
                        (caller, asked) => peer.ClaimAsync(caller, (caller * 42) + (asked / 2 % 42), asked % 2 == 0))));
                }

                var (best, ours) = (peers.MaxBy(static peer => peer.Found.PerSecond), await AskAsync([evening], 64));
                Write($"round {round}, fdatasync after 4 KB in place: {syncs:N0} a second");
                Write($"round {round}, one row a seat, one commit a claim, 64 callers, best of 1, 2 and 4 connections ({best.Connections}): {best.Found}");
                Write($"round {round}, one performance, 64 callers: {ours}; {ours.PerSecond / best.Found.PerSecond:0.0} x the rows, " +
                    $"{ours.PerSecond / syncs:0.0} x the fdatasync rate");
            }
        }

        await using (var store = await SqliteStore.OpenAsync(NewFile()))
        {
            var writer = new StoreWriter(store);
            var evenings = new List<SeatInventory>();
            for (var i = 0; i < 64; i++)
            {
                evenings.Add(await SaleHouse.Opera.OpenAsync(writer, i));
            }

            foreach (var each in new[] { 1, 4, 16 })
            {
                Write($"64 performances, {each} callers each: {await AskAsync(evenings, 64 * each)}");
            }
        }

        await SingleAsync();
        await OpeningAsync();
    }

    /// <summary>Opens the performances of a file that is there already.</summary>
    public static async Task OpenAllAsync(string path, TextWriter page)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var store = await SqliteStore.OpenAsync(path);
            var watch = Stopwatch.StartNew();
            var stream = StoreStreamId.Of(new PerformanceId("evening-0"));
            var checkpoint = await store.ReadCheckpointAsync(stream);
            await foreach (var batch in store.ReadAsync(stream, checkpoint!.Version))
            {
                GC.KeepAlive(batch);
            }

            var reading = watch.Elapsed;
            watch.Restart();
            var one = await SaleHouse.Opera.OpenAsync(new StoreWriter(store), 0);
            page.WriteLine($"opening one performance of {SaleHouse.Opera.Seats.Length:N0} seats, {one.Snapshot().SoldCount:N0} sold, from event " +
                $"{one.FirstKept:N0} of {one.Version:N0}, the {round + 1}. time in a process: {watch.Elapsed.TotalMilliseconds:0.0} ms; the store's part of it, a checkpoint of {checkpoint.Payload.Length / 1024:N0} KB and " +
                $"the events after it, alone: {reading.TotalMilliseconds:0.0} ms");
        }

        await using (var store = await SqliteStore.OpenAsync(path))
        {
            var writer = new StoreWriter(store);
            var watch = Stopwatch.StartNew();
            var all = new List<SeatInventory>();
            for (var i = 0; i < Performances; i++)
            {
                all.Add(await SaleHouse.Opera.OpenAsync(writer, i));
            }

            using var process = Process.GetCurrentProcess();
            page.WriteLine($"opening {Performances} performances: {watch.Elapsed.TotalSeconds:0.00} s; the process had {process.PeakWorkingSet64 / 1048576.0:0} MB " +
                $"at most, and has {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0} MB in its heap");
            GC.KeepAlive(all);
        }
    }

    private static Task<Latencies> HoldAsync(IReadOnlyList<SeatInventory> evenings, int callers, TimeSpan span)
    {
        var (tokens, places) = (new HoldToken[callers], Array.ConvertAll(SaleHouse.Opera.Seats, static seat => PlaceSelection.Of([seat])));
        return Latencies.OfAsync(callers, span, async (caller, round) =>
        {
            // Each caller has seats of its own: it is commits that are measured, not refusals.
            var (evening, own) = (evenings[caller % evenings.Count], caller / evenings.Count);
            var answer = round % 2 == 0
                ? await evening.ExecuteAsync(InventoryStep.Hold(places[(own * 42) + (round / 2 % 42)], AtCounter))
                : await evening.ExecuteAsync(InventoryStep.Release(tokens[caller], RequestOptions.House));
            tokens[caller] = answer.Succeeded ? answer.Token : throw new InvalidOperationException(answer.Explain());
        });
    }

    private async Task<Latencies> AskAsync(IReadOnlyList<SeatInventory> evenings, int callers)
    {
        await HoldAsync(evenings, callers, span / 4);
        return await HoldAsync(evenings, callers, span);
    }

    private async Task SingleAsync()
    {
        using var connection = new SqliteConnection($"Data Source={NewFile()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE log (number INTEGER PRIMARY KEY, payload BLOB)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO log (payload) VALUES ($payload)";
        command.Parameters.AddWithValue("$payload", new byte[250]);
        await using var store = await SqliteStore.OpenAsync(NewFile());
        var evening = await SaleHouse.Opera.OpenAsync(new StoreWriter(store), 0);
        var ratios = new List<double>();
        for (var round = 0; round < 4 * Rounds; round++)
        {
            var plain = await Latencies.OfAsync(1, span / 4, (_, _) =>
            {
                command.ExecuteNonQuery();
                return Task.CompletedTask;
            });
            var ours = await HoldAsync([evening], 1, span / 4);
            ratios.Add(plain.PerSecond / ours.PerSecond);
            Write($"one caller: {ours}; SQLite's own insert of a row: {plain}; {ratios[^1]:0.00} x its time");
        }

        ratios.Sort();
        Write($"one caller: {ratios[ratios.Count / 2]:0.00} x the time of SQLite's own insert, in the middle of {ratios.Count} turns");
    }

    private async Task OpeningAsync()
    {
        var path = NewFile();
        await using (var store = await SqliteStore.OpenAsync(path))
        {
            var writer = new StoreWriter(store);
            var work = Enumerable.Range(0, Performances).Select(async number =>
            {
                var evening = await SaleHouse.Opera.OpenAsync(writer, number);
                var sold = SaleHouse.Opera.Seats.Take(SaleHouse.Opera.Seats.Length * 3 / 4).ToArray();
                var most = number < 3 ? 2 : 10;
                for (var i = 0; i < sold.Length; i += most)
                {
                    var places = PlaceSelection.Of(sold.Skip(i).Take(most));
                    var order = new OrderId(string.Create(CultureInfo.InvariantCulture, $"O{i}"));
                    var answer = await evening.ExecuteAsync(InventoryStep.Sell(places, order, SaleOptions.House));
                    _ = answer.Succeeded ? answer : throw new InvalidOperationException(answer.Explain());
                    if (i / most == sold.Length / most * 9 / 10)
                    {
                        await evening.WriteCheckpointAsync();
                    }
                }
            });
            await Task.WhenAll(work);
        }

        Write($"the file of {Performances} performances, three quarters sold: {new FileInfo(path).Length / 1048576.0:N0} MB");
        // In a process of its own, whose memory nothing else has grown.
        using (var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { typeof(Figures).Assembly.Location, "open", path },
            RedirectStandardOutput = true,
        })!)
        {
            Write((await child.StandardOutput.ReadToEndAsync()).TrimEnd());
            await child.WaitForExitAsync();
        }

        await using (var store = await SqliteStore.OpenAsync(path))
        {
            var watch = Stopwatch.StartNew();
            var report = await store.CheckAsync();
            Write($"the whole check: {watch.Elapsed.TotalSeconds:0.00} s. {report.Explain()}");
            watch.Restart();
            await store.BackupAsync(NewFile());
            Write($"a backup: {watch.Elapsed.TotalSeconds:0.00} s");
        }
    }

    private double Syncs(int size)
    {
        using var file = File.OpenHandle(NewFile(), FileMode.Create, FileAccess.ReadWrite);
        var block = new byte[8 << 20];
        RandomAccess.Write(file, block, 0);
        RandomAccess.FlushToDisk(file);
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < span)
        {
            RandomAccess.Write(file, block.AsSpan(0, size), (long)count * size % block.Length);
            if (FlushData(file) != 0)
            {
                throw new IOException("The disk does not flush.");
            }

            count++;
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static extern int FlushData(SafeFileHandle file);

    private string NewFile() => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"figure-{++_files}.db"));

    private void Write(string line) => page.WriteLine(line);
}
