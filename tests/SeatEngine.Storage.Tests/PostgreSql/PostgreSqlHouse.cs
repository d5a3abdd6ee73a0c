using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>A schema of its own in the server of the tests; each opening is a store with connections of its own.</summary>
/// <param name="connection">Changes how the server is reached; null for the usual connections.</param>
/// <param name="lookEvery">How often feeds look; null for often.</param>
internal sealed class PostgreSqlHouse(Func<string, string>? connection = null, TimeSpan? lookEvery = null) : IStoreHouse
{
    private readonly List<IAsyncDisposable> _opened = [];

    public string Schema { get; } = PostgreSqlServer.NewSchema();

    public TimeSpan Blink => TimeSpan.FromMilliseconds(20);

    public async Task<ISeatStore> OpenAsync() => await OpenAsync(null);

    /// <summary>Opens the store over connections that have this name at the server.</summary>
    public async Task<PostgreSqlStore> OpenAsync(string? name, bool listens = true)
    {
        var text = PostgreSqlServer.ConnectionString!;
        var through = new NpgsqlConnectionStringBuilder(connection?.Invoke(text) ?? text) { ApplicationName = name ?? Schema };
        var source = NpgsqlDataSource.Create(through);
        var store = await PostgreSqlStore.OpenAsync(source, new()
        {
            Schema = Schema,
            LookEvery = lookEvery ?? TimeSpan.FromMilliseconds(20),
            ListenConnectionString =
                listens ? new NpgsqlConnectionStringBuilder(text) { ApplicationName = (name ?? Schema) + " listens" }.ToString() : null,
        });
        _opened.AddRange([source, store]);
        return store;
    }

    public Task PassAsync(TimeSpan time) => Task.Delay(time);

    public Task ExecuteAsync(string sql) => PostgreSqlServer.ExecuteAsync(sql.Replace("$schema", Schema, StringComparison.Ordinal));

    public Task<T> ScalarAsync<T>(string sql) => PostgreSqlServer.ScalarAsync<T>(sql.Replace("$schema", Schema, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }

        await ExecuteAsync("drop schema if exists $schema cascade");
    }
}
