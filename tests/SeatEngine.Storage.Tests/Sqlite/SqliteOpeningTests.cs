using Microsoft.Data.Sqlite;
using SeatEngine.Inventory;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>What is opened, what is refused, and what becomes of older files.</summary>
public sealed class SqliteOpeningTests : IAsyncLifetime
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");

    private readonly SqliteHouse _house = new();

    [Fact]
    public async Task OpenAsync_OfWhatIsNoStore_IsRefusedInASentence()
    {
        await File.WriteAllTextAsync(_house.FilePath, new string('x', 5000));
        await AssertRefusedAsync(SqliteStoreFault.NotADatabase, "is not a database of SQLite.");
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(_house.FilePath));

        File.Delete(_house.FilePath);
        _house.Meddle("CREATE TABLE customers (name TEXT)");
        var before = await File.ReadAllBytesAsync(_house.FilePath);
        await AssertRefusedAsync(SqliteStoreFault.NotAStore, "is a database of something else than a store.");
        Assert.Equal(before, await File.ReadAllBytesAsync(_house.FilePath));
    }

    [Fact]
    public async Task OpenAsync_OfALaterVersion_IsRefusedInASentence()
    {
        await (await _house.OpenAsync()).DisposeAsync();
        _house.Meddle("PRAGMA user_version = 99");

        await AssertRefusedAsync(SqliteStoreFault.NewerVersion, "is a store of version 99; this program knows versions 1 to 1.");
    }

    [Fact]
    public async Task OpenAsync_WhereNothingCanBe_IsRefusedInASentence()
    {
        var absent = Path.Combine(Path.GetDirectoryName(_house.FilePath)!, "absent", "house.db");
        var failure = await Assert.ThrowsAsync<SqliteStoreException>(() => SqliteStore.OpenAsync(absent));
        Assert.Equal(SqliteStoreFault.CannotOpen, failure.Fault);
        await Assert.ThrowsAsync<SqliteStoreException>(() => SqliteStore.OpenAsync(Path.GetDirectoryName(_house.FilePath)!));
        await Assert.ThrowsAsync<SqliteStoreException>(() => _house.OpenAsync(new SqliteStoreOptions { MayCreate = false }));
        await Assert.ThrowsAsync<ArgumentException>("path", () => SqliteStore.OpenAsync(" "));
        Assert.False(File.Exists(_house.FilePath));
    }

    [Fact]
    public async Task OpenAsync_ByManyAtOnce_MakesOneStore()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SqliteStore.OpenAsync(_house.FilePath))));
        foreach (var store in stores)
        {
            var stream = StreamEnd.OfPerformance(StoreBatchId.New().ToString());
            Assert.True((await store.AppendAsync(StreamEnd.Batch(stream.Part()))).Succeeded);
        }

        Assert.Equal(6, (await stores[0].CheckAsync()).Streams);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task OpenAsync_OfTheKeptFileOfVersion1_ReadsAllOfIt()
    {
        File.Copy(RepositoryFiles.Full("tests/SeatEngine.Storage.Tests/Sqlite/Kept/house-v1.db"), _house.FilePath);
        var store = await _house.OpenAsync();

        Assert.Equal("The file is sound, with streams: 2, batches: 6, events: 4, things in the catalogue: 1.",
            (await store.CheckAsync()).Explain());
        var evening = await Storage.Tests.Evening.OpenAsync(new StoreWriter(store, 3), "evening", _house.Clock);
        Assert.Equal((2, 5, 3, 1), (evening.FirstKept, evening.Version, evening.Snapshot().SoldCount, evening.Snapshot().HeldCount));
        Assert.Equal(2, await store.ReadFirstKeptAsync(Evening.Stream));
        Assert.Equal("opera"u8.ToArray(), (await store.FindAsync("hall", "studio"))!.Content.ToArray());
        Assert.True((await evening.ExecuteAsync(InventoryStep.Hold(Storage.Tests.Evening.Places(9)))).Succeeded);
    }

    [Fact]
    public async Task Bring_ToALaterVersion_KeepsWhatIsThere()
    {
        var batch = StreamEnd.Batch(Evening.Part(3));
        var store = await _house.OpenAsync();
        Assert.True((await store.AppendAsync(batch)).Succeeded);
        await store.DisposeAsync();

        using (var connection = new StoreConnection(_house.FilePath, TimeSpan.FromSeconds(1)))
        {
            string[] wrong = [.. StoreSchema.Steps, "ALTER TABLE batches ADD COLUMN writer TEXT; CREATE TABLE batches (a)"];
            Assert.Throws<SqliteException>(() => StoreSchema.Bring(connection, _house.FilePath, wrong));
            Assert.Equal(1, connection.Number("PRAGMA user_version"));
            Assert.Empty(StoreSchema.Differences(connection));

            string[] later = [.. StoreSchema.Steps, "ALTER TABLE batches ADD COLUMN writer TEXT", "CREATE TABLE writers (name TEXT)"];
            StoreSchema.Bring(connection, _house.FilePath, later);
            StoreSchema.Bring(connection, _house.FilePath, later);
            Assert.Equal(3, connection.Number("PRAGMA user_version"));
            Assert.Equal(1, connection.Number("SELECT count(*) FROM batches WHERE writer IS NULL"));
            Assert.Equal(2, StoreSchema.Differences(connection).Count(static text => text.EndsWith("is none of a store's.", StringComparison.Ordinal)));
        }

        await AssertRefusedAsync(SqliteStoreFault.NewerVersion, "is a store of version 3;");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task AssertRefusedAsync(SqliteStoreFault fault, string sentence)
    {
        var failure = await Assert.ThrowsAsync<SqliteStoreException>(() => _house.OpenAsync());
        Assert.Equal(fault, failure.Fault);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }
}
