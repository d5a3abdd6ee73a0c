using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>
/// Lets four processes sell over one database, two of them through the proxy, kills them, restarts the server in a hurry or at once,
/// and cuts connections; then looks at what is stored.
/// </summary>
internal sealed class Reaper(ISale sale, string connection, string proxy, string restart, int kills, int restarts, int cuts, int seed)
{
    private const int Sellers = 4;
    private readonly string _schema = "c" + Guid.NewGuid().ToString("N")[..12];
    private readonly Child[] _sellers = new Child[Sellers];
    private readonly Random _random = new(seed);
    private int _started;

    /// <summary>Does all that, and says what came of it; throws where something is wrong.</summary>
    public async Task<string> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Pooling = false });
        await using (var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema }))
        {
            await sale.PrepareAsync(store);
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

        string found;
        await using (var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema }))
        {
            var report = await store.CheckAsync();
            found = await sale.CheckAsync(store) + "\n" + report.Explain();
            if (!report.Succeeded)
            {
                throw new InvalidOperationException(found);
            }
        }

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
        _sellers[seller] = new Child(sale.Hear,
            sale.Arguments(seller % 2 == 0 ? connection : proxy, _schema, string.Create(CultureInfo.InvariantCulture, $"w{number}")));
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
}
