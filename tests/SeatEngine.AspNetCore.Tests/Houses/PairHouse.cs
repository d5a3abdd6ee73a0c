using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.AspNetCore.Tests.Houses;

/// <summary>An evening of which only some pairs are left, in a house that several server processes share on one PostgreSQL.</summary>
internal sealed class PairHouse(string connection, string schema)
{
    public const string Evening = "/seats/performances/evening/";

    public static readonly byte[] Secret = Encoding.ASCII.GetBytes("what the payment knows");

    private const string Prices = """
        {
          "format": "seatengine-price-book", "version": 1, "name": "Last pairs", "currency": "USD", "zones": [{"id": "all"}],
          "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "tickets"}],
          "prices": [{"zone": "all", "type": "adult", "layer": "ticket", "amount": "30.00"}]
        }
        """;

    public string Schema => schema;

    private PostgreSqlStoreOptions Options => new() { Schema = schema };

    /// <summary>Makes the house: rows of ten, of which all are sold but a pair in each of the first rows.</summary>
    public async Task CreateAsync(int pairs)
    {
        var rows = Math.Max(2, pairs);
        var hall = new HallBuilder("Last pairs").FocalPoint(0, 0).Category("all", "All")
            .Section("S", "Stalls", section => section.Rows(rows, "10").PriceRows("all", "A", RowName(rows))).Build();
        await using var source = NpgsqlDataSource.Create(connection);
        await using var store = await PostgreSqlStore.OpenAsync(source, Options);
        await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Last pairs")), HouseCatalogue.Of("hall", hall),
            HouseCatalogue.Of("prices", PriceBookFile.Read(Encoding.UTF8.GetBytes(Prices)).Book!),
            HouseCatalogue.Of(new HousePerformance(new PerformanceId("evening"), new("hall", 1), new("prices", 1))),
        ]);
        await using var house = await House.OpenAsync(store);
        var inventory = (await house.FindAsync(new PerformanceId("evening")))!.Inventory;
        var sold = inventory.Map.Rows.SelectMany((row, at) =>
            row.Seats.Select(inventory.Map.IdOf).Where((_, seat) => at >= pairs || seat is < 4 or > 5));
        var early = await inventory.ExecuteAsync(InventoryStep.Sell(PlaceSelection.Of(sold), new OrderId("EARLY"), SaleOptions.House));
        if (!early.Succeeded || inventory.Snapshot().FreeCount != 2 * pairs)
        {
            throw new InvalidOperationException(early.Explain());
        }
    }

    /// <summary>Starts a server.</summary>
    public async Task<WebApplication> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var source = NpgsqlDataSource.Create(connection);
        builder.Services.AddSeatEngine().AddPostgreSql(source, Options).AddHouse();
        var app = builder.Build();
        app.MapSeatEngine("/seats", static options =>
        {
            options.PaymentSecret = Secret;
            options.RateLimit.TokenLimit = options.RateLimit.TokensPerPeriod = 1_000_000;
            // The payment is told of itself here: whoever buys has the reference for it.
            options.BeginPayment = static (checkout, _, _) => new(new Uri($"/pay/{checkout.Reference}", UriKind.Relative));
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>What has become of the evening: whether the house is sound, what is sold, what is left.</summary>
    public async Task<(string Check, int Sold, int Free, int Orders)> AuditAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var store = await PostgreSqlStore.OpenAsync(source, Options);
        await using var house = await House.OpenAsync(store);
        var check = await house.CheckAsync();
        var snapshot = (await house.FindAsync(new PerformanceId("evening")))!.Inventory.Snapshot();
        // What was sold before was sold without an order, which the check tells of.
        var faults = check.Faults.Where(static fault => !fault.Contains("'EARLY'", StringComparison.Ordinal));
        return (string.Join('\n', faults), snapshot.SoldCount, snapshot.FreeCount, house.Orders.Count);
    }

    private static string RowName(int row) =>
        row <= 26 ? ((char)('A' + row - 1)).ToString() : RowName((row - 1) / 26) + RowName(((row - 1) % 26) + 1);
}
