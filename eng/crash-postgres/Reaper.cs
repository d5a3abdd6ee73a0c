using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>
/// Lets four processes sell over one database, two of them through the proxy, kills them, restarts the server in a hurry or at once,
/// and cuts connections; then looks at what is stored.
/// </summary>
internal sealed class Reaper(string connection, string proxy, string restart, int kills, int restarts, int cuts, int seed)
{
    private const int Sellers = 4;
    private readonly string _schema = "c" + Guid.NewGuid().ToString("N")[..12];
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly Child[] _sellers = new Child[Sellers];
    private readonly Random _random = new(seed);
    private int _started;
    private int _highest;

    /// <summary>Does all that, and says what came of it; throws where something is wrong.</summary>
    public async Task<string> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using (await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema }))
        {
        }

        for (var i = 0; i < Sellers; i++)
        {
            Start(i);
        }

        var (killed, restarted, cut) = (0, 0, 0L);
        while (killed < kills || restarted < restarts || cut < cuts)
        {
            await Task.Delay(_random.Next(60));
            switch (_random.Next(8))
            {
                case 0 or 1 when killed < kills:
                    var victim = _random.Next(Sellers);
                    await _sellers[victim].KillAsync();
                    Start(victim);
                    killed++;
                    break;
                case 2 when restarted < restarts:
                    await RestartAsync(restarted % 2 == 0 ? "immediate" : "fast");
                    restarted++;
                    break;
                case > 2 when cut < cuts:
                    cut += await CutAsync(source, (int)Math.Min(cuts - cut, _random.Next(1, 5)));
                    break;
            }
        }

        // A last word of those who were interrupted.
        await Task.Delay(2000);
        foreach (var seller in _sellers)
        {
            await seller.KillAsync();
            seller.Dispose();
        }

        var found = await CheckAsync(source);
        await using (var command = source.CreateCommand($"drop schema {_schema} cascade"))
        {
            await command.ExecuteNonQueryAsync();
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{killed} processes killed, {restarted} restarts of the server, {cut} connections cut, ") +
            string.Create(CultureInfo.InvariantCulture, $"in {watch.Elapsed.TotalSeconds:F0} s.\n{found}");
    }

    private void Start(int seller)
    {
        _sellers[seller]?.Dispose();
        var number = ++_started;
        _sellers[seller] = new Child(line => Hear(line), "sell", seller % 2 == 0 ? connection : proxy, _schema,
            string.Create(CultureInfo.InvariantCulture, $"w{number}"), Volatile.Read(ref _highest).ToString(CultureInfo.InvariantCulture));
    }

    private void Hear(string line)
    {
        _heard.Enqueue(line);
        var performance = int.Parse(line.Split(' ')[1].AsSpan(1), CultureInfo.InvariantCulture);
        if (performance % 2 == 0 && performance > Volatile.Read(ref _highest))
        {
            Volatile.Write(ref _highest, performance);
        }
    }

    private async Task RestartAsync(string mode)
    {
        using var process = Process.Start(new ProcessStartInfo(restart, mode) { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The server did not restart: {process.ExitCode}.");
        }
    }

    private static async Task<long> CutAsync(NpgsqlDataSource source, int count)
    {
        await using var command = source.CreateCommand(
            $"""
            select count(pg_terminate_backend(pid)) from (
              select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
              order by random() limit {count}) x
            """);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string> CheckAsync(NpgsqlDataSource source)
    {
        await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema });
        var report = await store.CheckAsync();
        Demand(report.Succeeded, report.Explain());
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 0; number <= _highest + 3; number++)
        {
            // The engine itself refuses a log in which a seat is sold twice.
            var performance = Seller.Performance(number);
            var inventory = await new House(Seller.SeatsAPerformance).OpenAsync(new StoreWriter(store), performance);
            var events = inventory.EventsAfter(0).ToArray();
            Demand(inventory.Snapshot().SoldCount == events.Length, $"{performance} has {events.Length} sales, not of as many seats.");
            foreach (var sale in events)
            {
                Demand(sale.Kind == InventoryEventKind.Sold, $"{performance} has a {sale.Kind}.");
                Demand(stored.TryAdd(sale.Order.ToString(), $"{performance} {sale.Places.Seats.Single()}"), $"{sale.Order} is there twice.");
            }
        }

        var (acknowledged, refused, unknown, cameTrue) = (0, 0, 0, 0);
        foreach (var parts in _heard.Select(static line => line.Split(' ')))
        {
            var place = stored.GetValueOrDefault(parts[3]);
            switch (parts[0])
            {
                case "A":
                    acknowledged++;
                    Demand(place == $"{parts[1]} {parts[2]}", $"The acknowledged sale {string.Join(' ', parts)} is stored as '{place}'.");
                    break;
                case "R":
                    refused++;
                    Demand(place is null, $"The refused sale {string.Join(' ', parts)} is stored.");
                    break;
                case "U":
                    unknown++;
                    cameTrue += place is null ? 0 : 1;
                    break;
            }
        }

        var unsaid = stored.Count - acknowledged - cameTrue;
        return string.Create(CultureInfo.InvariantCulture, $"{acknowledged} sales acknowledged, each there once; ") +
            string.Create(CultureInfo.InvariantCulture, $"{refused} refused, none there; {unknown} in doubt, of which {cameTrue} are there; ") +
            string.Create(CultureInfo.InvariantCulture, $"{unsaid} there whose seller was killed before it said so.\n") + report.Explain();
    }

    private static void Demand(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
