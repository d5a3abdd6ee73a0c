using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>A test of what only the store in PostgreSQL does.</summary>
public abstract class PostgreSqlTest : StoreContract
{
    internal static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    internal static readonly StreamEnd Orders = StreamEnd.OfOrders("house");

    protected PostgreSqlTest()
        : this(new PostgreSqlHouse())
    {
    }

    private protected PostgreSqlTest(PostgreSqlHouse house)
        : base(house)
    {
        Database = house;
    }

    private protected PostgreSqlHouse Database { get; }

    protected PostgreSqlStore Own => (PostgreSqlStore)Store;

    /// <summary>Stores batches of an event each on one stream, one after another.</summary>
    private protected async Task<(StreamEnd End, List<SeatEngine.Inventory.StoreBatch> Batches)> GrowAsync(StreamEnd end, int batches)
    {
        var stored = new List<SeatEngine.Inventory.StoreBatch>();
        for (var i = 0; i < batches; i++)
        {
            stored.Add(StreamEnd.Batch(end.Part()));
            await StoreAsync(stored[^1]);
            end = end.After(stored[^1]);
        }

        return (end, stored);
    }
}
