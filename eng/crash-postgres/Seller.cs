using System.Globalization;
using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>
/// A process that sells until it is killed, and says of each sale what became of it: A it was acknowledged, R refused, U nobody knows.
/// Performances of even numbers are sold by all at once; those of odd ones by whoever has the lease.
/// </summary>
internal sealed class Seller(string connection, string schema, string name, int first)
{
    public const int SeatsAPerformance = 1000;
    private const int Callers = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);
    private static readonly SaleHall Hall = new(SeatsAPerformance);
    private int _sales;

    public static string Performance(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number}");

    public async Task RunAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var options = new PostgreSqlStoreOptions { Schema = schema, MayMigrate = false };
        await using var store = await Outage.UntilItEndsAsync(() => PostgreSqlStore.OpenAsync(source, options));
        await Task.WhenAll(SellAsync(store, first - (first % 2)), SellAsync(store, first - (first % 2) + 1));
    }

    private async Task SellAsync(PostgreSqlStore store, int performance)
    {
        while (true)
        {
            var stream = StoreStreamId.Of(new PerformanceId(Performance(performance)));
            var lease = performance % 2 == 0
                ? null
                : await Outage.UntilItEndsAsync(() => store.TakeLeaseAsync(stream, name, Lease).AsTask());
            if (lease is not null && lease.Owner != name)
            {
                await Task.Delay(100);
                continue;
            }

            var writer = new StoreWriter(store, lease?.Epoch ?? 0);
            var inventory = await Outage.UntilItEndsAsync(() => Hall.OpenAsync(writer, Performance(performance)));
            using var ended = new CancellationTokenSource();
            var renewing = lease is null ? Task.CompletedTask : RenewAsync(store, lease, ended);
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller =>
                SellAsync(inventory, new Random(HashCode.Combine(name, caller)), ended.Token)));
            await ended.CancelAsync();
            await renewing;
            if (inventory.Snapshot().FreeCount < SeatsAPerformance / 20)
            {
                performance += 2;
            }
        }
    }

    private async Task SellAsync(SeatInventory inventory, Random random, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested && inventory.Snapshot().FreeCount >= SeatsAPerformance / 20)
        {
            var (seat, order) = (random.Next(1, SeatsAPerformance + 1), $"{name}-{Interlocked.Increment(ref _sales)}");
            var sold = await ResultOfAsync(inventory, InventoryStep.Sell(SaleHall.Place(seat), new OrderId(order), SaleOptions.House));
            var outcome = sold is { Succeeded: true } ? 'A' : sold?.Outcome == InventoryOutcome.StoreUnknown ? 'U' : 'R';
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome} {inventory.Performance} {SaleHall.Seat(seat)} {order}"));
            if (sold?.Outcome == InventoryOutcome.NotStored)
            {
                // The lease has passed to another.
                return;
            }

            await Task.Delay(random.Next(10), CancellationToken.None);
        }
    }

    /// <summary>The answer; null where the store could not be asked at all, by which nothing can have been sold.</summary>
    private static async Task<InventoryResult?> ResultOfAsync(SeatInventory inventory, InventoryStep step)
    {
        try
        {
            return await inventory.ExecuteAsync(step);
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            await Task.Delay(50);
            return null;
        }
    }

    private async Task RenewAsync(PostgreSqlStore store, StoreLease lease, CancellationTokenSource ended)
    {
        while (!ended.IsCancellationRequested)
        {
            var renewed = await Outage.UntilItEndsAsync(() => store.TakeLeaseAsync(lease.Stream, name, Lease).AsTask());
            if (renewed.Owner != name || renewed.Epoch != lease.Epoch)
            {
                await ended.CancelAsync();
            }

            await Task.Delay(Lease / 4);
        }
    }
}
