using System.Globalization;
using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>What a sale through the engine and the store costs, beside what a hand-written one does in the same database.</summary>
internal sealed class Measuring(string connection, double seconds, string? only)
{
    private const int Callers = 64;
    private static readonly SaleHall Large = new(150_000);
    private static readonly SaleHall Small = new(4_000);
    private readonly string _schema = "m" + Guid.NewGuid().ToString("N")[..12];

    public async Task RunAsync(int rounds)
    {
        var text = new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 100, MaxAutoPrepare = 20 };
        await using var source = NpgsqlDataSource.Create(text);
        await ExecuteAsync(source, $"create schema {_schema}_peer");
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                await SayAsync("fdatasync of the disk", static () => Task.FromResult<object>(FormattableString.Invariant(
                    $"{Disk.FlushesASecond(Path.GetTempPath(), 1),8:F0}/s")));
                foreach (var connections in new[] { 8, 16, 32, 64 })
                {
                    await SayAsync($"peer, {connections} connections", async () => await PeerAsync(source, connections));
                }

                await SayAsync("one performance, 64 callers", async () => await SellAsync(source, Large, 1, Callers));
                await SayAsync("64 performances, 64 callers", async () => await SellAsync(source, Small, 64, Callers));
                await SayAsync("64 performances, 1024 callers", async () => await SellAsync(source, Small, 64, 1024));
                await SayAsync("single insert, one caller", async () => await InsertAsync(source));
                await SayAsync("one performance, one caller", async () => await SellAsync(source, Large, 1, 1));
            }
        }
        finally
        {
            await ExecuteAsync(source, $"drop schema {_schema}_peer cascade");
        }
    }

    private async Task<Figures> SellAsync(NpgsqlDataSource source, SaleHall house, int performances, int callers)
    {
        await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = _schema });
        var writer = new StoreWriter(store);
        var inventories = new SeatInventory[performances];
        for (var i = 0; i < performances; i++)
        {
            inventories[i] = await house.OpenAsync(writer, string.Create(CultureInfo.InvariantCulture, $"P{i}"));
        }

        var next = new int[performances];
        var figures = await Figures.OfAsync(callers, seconds, async caller =>
        {
            var performance = caller % performances;
            var seat = Interlocked.Increment(ref next[performance]);
            if (seat > house.Seats)
            {
                return false;
            }

            var order = new OrderId(string.Create(CultureInfo.InvariantCulture, $"O{seat}"));
            var sold = await inventories[performance].ExecuteAsync(InventoryStep.Sell(SaleHall.Place(seat), order, SaleOptions.House));
            return sold.Succeeded ? true : throw new InvalidOperationException(sold.Explain());
        });
        await ExecuteAsync(source, $"drop schema {_schema} cascade");
        return figures;
    }

    /// <summary>One row a seat, one commit a claim, as one would write it by hand.</summary>
    private async Task<Figures> PeerAsync(NpgsqlDataSource source, int connections)
    {
        var table = $"{_schema}_peer.seats";
        await ExecuteAsync(source,
            $"""
            drop table if exists {table};
            create table {table} (id text primary key, sold_to text, sold_at timestamptz) with (fillfactor = 70);
            insert into {table} (id) select 'S' || i from generate_series(1, {Large.Seats}) i;
            vacuum analyze {table}
            """);
        var next = 0;
        using var turns = new SemaphoreSlim(connections);
        return await Figures.OfAsync(Callers, seconds, async _ =>
        {
            var seat = Interlocked.Increment(ref next);
            if (seat > Large.Seats)
            {
                return false;
            }

            await turns.WaitAsync();
            try
            {
                await using var command = source.CreateCommand(
                    $"update {table} set sold_to = $1, sold_at = now() where id = $2 and sold_to is null");
                var order = string.Create(CultureInfo.InvariantCulture, $"O{seat}");
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = order });
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = SaleHall.Seat(seat).Value });
                return await command.ExecuteNonQueryAsync() == 1 ? true : throw new InvalidOperationException("A seat is sold twice.");
            }
            finally
            {
                turns.Release();
            }
        });
    }

    private async Task<Figures> InsertAsync(NpgsqlDataSource source)
    {
        var table = $"{_schema}_peer.lines";
        await ExecuteAsync(source, $"drop table if exists {table}; create table {table} (id bigint primary key, payload bytea not null)");
        var (next, payload) = (0L, new byte[300]);
        return await Figures.OfAsync(1, seconds, async _ =>
        {
            await using var command = source.CreateCommand($"insert into {table} values ($1, $2)");
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = ++next });
            command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = payload });
            return await command.ExecuteNonQueryAsync() == 1;
        });
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        foreach (var statement in sql.Split(';'))
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task SayAsync(string what, Func<Task<object>> measure)
    {
        if (only is null || what.Contains(only, StringComparison.Ordinal))
        {
            Console.WriteLine($"{what,-34} {await measure()}");
        }
    }
}
