using System.Globalization;
using Npgsql;
using SeatEngine.Catalogues;
using SeatEngine.Crash.Orders;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>Orders with their payments, returns and exchanges, all processes in one book.</summary>
internal sealed class OrderSale : ISale
{
    private readonly OrderAudit _audit = new();

    public Task PrepareAsync(PostgreSqlStore store) => OrderHouse.MakeAsync(store);

    public string[] Arguments(string connection, string schema, string name) => ["sell-orders", connection, schema, name];

    public void Hear(string line) => _audit.Hear(line);

    public async Task<string> CheckAsync(PostgreSqlStore store)
    {
        await using var house = await House.OpenAsync(store);
        var (tickets, untold, _) = await _audit.VerifyAsync(house, mayLack: false);
        return _audit is { Done: > 0, Refused: > 0 }
            ? string.Create(CultureInfo.InvariantCulture,
                $"{_audit.Done} operations on orders acknowledged, each there once and to the cent; {_audit.Refused} refused, none there; ")
                + string.Create(CultureInfo.InvariantCulture,
                $"{_audit.Unknown} in doubt; {untold} there of which nobody was told; {tickets} tickets in orders, all balanced.")
            : throw new InvalidOperationException("Nothing was sold, or nothing refused, which tries nothing.");
    }

    /// <summary>What a process does that sells.</summary>
    public static async Task SellAsync(string connection, string schema, string name)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var options = new PostgreSqlStoreOptions { Schema = schema, MayMigrate = false };
        await using var store = await Outage.UntilItEndsAsync(() => PostgreSqlStore.OpenAsync(source, options));
        await using var house = await Outage.UntilItEndsAsync(() => House.OpenAsync(store));
        foreach (var evening in OrderHouse.Evenings)
        {
            await Outage.UntilItEndsAsync(() => house.FindAsync(evening).AsTask());
        }

        await new OrderSeller(house, name, Outage.Is, Console.WriteLine).RunAsync();
    }
}
