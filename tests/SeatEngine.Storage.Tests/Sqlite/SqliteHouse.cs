using Microsoft.Data.Sqlite;
using SeatEngine.Inventory;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>A store in a file of a folder of its own, with a clock that moves when it is told to.</summary>
internal sealed class SqliteHouse : IStoreHouse
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seatengine-").FullName;
    private readonly List<SqliteStore> _opened = [];

    public TimeSpan Blink => TimeSpan.FromSeconds(1);

    public FakeTimeProvider Clock { get; } = new();

    public string FilePath => Path.Combine(_folder, "house.db");

    public SqliteStoreOptions Options => new() { Time = Clock };

    async Task<ISeatStore> IStoreHouse.OpenAsync() => await OpenAsync();

    public async Task<SqliteStore> OpenAsync(SqliteStoreOptions? options = null)
    {
        var store = await SqliteStore.OpenAsync(FilePath, options ?? Options);
        _opened.Add(store);
        return store;
    }

    public Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>Changes the file by hand, as nobody should.</summary>
    public int Meddle(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
