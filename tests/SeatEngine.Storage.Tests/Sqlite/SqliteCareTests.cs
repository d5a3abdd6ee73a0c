using Microsoft.Data.Sqlite;
using SeatEngine.Inventory;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>Backups, events thrown away, full disks and other processes that keep the file.</summary>
public sealed class SqliteCareTests : IAsyncLifetime
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    private static readonly StreamEnd Orders = StreamEnd.OfOrders("house");

    private readonly SqliteHouse _house = new();
    private SqliteStore _store = null!;

    private string Copy => _house.FilePath + ".copy";

    [Fact]
    public async Task BackupAsync_WhileOthersWrite_IsTheStoreOfOneMoment()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var (end, count) = (Evening, 0);
            while (!enough.IsCancellationRequested || count < 50)
            {
                var batch = StreamEnd.Batch(end.Part(2));
                Assert.True((await _store.AppendAsync(batch)).Succeeded);
                (end, count) = (end.After(batch), count + 1);
            }

            return count;
        });
        for (var round = 0; round < 3; round++)
        {
            await _store.BackupAsync(Copy + round);
        }

        await enough.CancelAsync();
        var written = await writing;
        for (var round = 0; round < 3; round++)
        {
            await using var copy = await SqliteStore.OpenAsync(Copy + round);
            var report = await copy.CheckAsync();
            Assert.True(report.Succeeded, report.Explain());
            Assert.InRange(report.Batches, 0, written);
            Assert.Equal(2 * report.Batches, report.Events);
        }
    }

    [Fact]
    public async Task BackupAsync_WhereItCannotBe_LeavesNothing()
    {
        await File.WriteAllTextAsync(Copy, "another file");
        await Assert.ThrowsAsync<IOException>(() => _store.BackupAsync(Copy));
        Assert.Equal("another file", await File.ReadAllTextAsync(Copy));

        var absent = Path.Combine(Path.GetDirectoryName(Copy)!, "absent", "copy.db");
        await Assert.ThrowsAnyAsync<IOException>(() => _store.BackupAsync(absent));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.BackupAsync(Copy + "2", new CancellationToken(canceled: true)));
        Assert.Equal(["house.db", "house.db-shm", "house.db-wal", "house.db.copy"],
            Directory.GetFiles(Path.GetDirectoryName(Copy)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DropEventsAsync_BeyondTheCheckpoint_IsRefused()
    {
        var batch = await StoreAsync(StreamEnd.Batch(Evening.Part(4)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("through", async () => await _store.DropEventsAsync(Evening.Stream, 1));
        await CheckpointAsync(batch, 2);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("through", async () => await _store.DropEventsAsync(Evening.Stream, 3));

        // Both belong to a batch of which more is needed.
        Assert.Equal(0, await _store.DropEventsAsync(Evening.Stream, 2));
        Assert.Equal(0, await _store.ReadFirstKeptAsync(Evening.Stream));
    }

    [Fact]
    public async Task DropEventsAsync_OfOneStream_LeavesTheOthersOfItsBatches()
    {
        var first = await StoreAsync(StreamEnd.Batch(Evening.Part(2), Orders.Part()));
        var second = await StoreAsync(StreamEnd.Batch(Evening.After(first).Part(2)));
        var third = await StoreAsync(StreamEnd.Batch(Evening.After(first).After(second).Part()));
        await CheckpointAsync(second, 4);

        Assert.Equal(4, await _store.DropEventsAsync(Evening.Stream, 4));

        Assert.Equal(4, await _store.ReadFirstKeptAsync(Evening.Stream));
        Assert.Equal(third.Id, Assert.Single(await ReadAsync(Evening.Stream, 0)).Batch.Id);
        Assert.Single(await ReadAsync(Evening.Stream, 4));
        var left = Assert.Single(await ReadAsync(Orders.Stream, 0));
        Assert.Equal((first.Id, Orders.Stream), (left.Batch.Id, Assert.Single(left.Batch.Parts).Stream));
        Assert.All([first, second, third], batch => Assert.True(_store.AppendAsync(batch).AsTask().Result.Succeeded));
        var late = await _store.AppendAsync(StreamEnd.Batch(Evening.Part()));
        Assert.Equal([third.Id], late.Missed.Select(static missed => missed.Batch.Id));
        var feed = _store.ChangesAsync(0).GetAsyncEnumerator();
        Assert.True(await feed.MoveNextAsync() && feed.Current.Batch.Id == first.Id);
        Assert.True(await feed.MoveNextAsync() && feed.Current.Batch.Id == third.Id);
        Assert.True((await _store.CheckAsync()).Succeeded);
        Assert.Equal(0, await _store.DropEventsAsync(Evening.Stream, 4));
    }

    [Fact]
    public async Task DropEventsAsync_OfManyBatches_GoesOnUntilAllAreGone()
    {
        var end = Evening;
        var batch = await StoreAsync(StreamEnd.Batch(end.Part(5000)));
        for (var i = 0; i < 3; i++)
        {
            end = end.After(batch);
            batch = await StoreAsync(StreamEnd.Batch(end.Part(2000)));
        }

        await CheckpointAsync(batch, 11_000);
        Assert.Equal(11_000, await _store.DropEventsAsync(Evening.Stream, 11_000));
        Assert.Empty(await ReadAsync(Evening.Stream, 0));
        await StoreAsync(StreamEnd.Batch(end.After(batch).Part()));
        Assert.Single(await ReadAsync(Evening.Stream, 0));
        Assert.True((await _store.CheckAsync()).Succeeded);
        Assert.Single(await ReadAsync(Evening.Stream, 0));
    }

    [Fact]
    public async Task WriteCheckpointAsync_OfAStateThatIsNotStored_IsMisuse()
    {
        var batch = await StoreAsync(StreamEnd.Batch(Evening.Part(2)));
        StoreCheckpoint[] wrong =
        [
            new(Evening.Stream, 3, batch.Parts[0].Events[1].Hash, 1, default),
            new(Evening.Stream, 2, batch.Parts[0].Events[0].Hash, 1, default),
            new(Evening.Stream, 1, default, 1, default),
            new(Evening.Stream, -1, default, 1, default),
            new(Orders.Stream, 1, default, 1, default),
            new(default, 0, default, 1, default),
        ];

        foreach (var checkpoint in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>("checkpoint", async () => await _store.WriteCheckpointAsync(checkpoint));
        }

        await _store.WriteCheckpointAsync(new(Orders.Stream, 0, default, 1, new byte[] { 7 }));
        Assert.Equal(0, (await _store.ReadCheckpointAsync(Orders.Stream))!.Version);
        Assert.Null(await _store.ReadCheckpointAsync(Evening.Stream));
    }

    [Fact]
    public async Task AppendAsync_OnAFullDisk_StoresNothingAndGoesOnWhenThereIsRoom()
    {
        await _store.DisposeAsync();
        var small = await _house.OpenAsync(_house.Options with { MostPages = 40 });
        var (end, answer) = (Evening, StoreAnswer.NotStored(""));
        var stored = 0;
        while (stored < 100)
        {
            var batch = StreamEnd.Batch(end.Part(payload: new string('x', 20_000)));
            answer = await small.AppendAsync(batch);
            if (!answer.Succeeded)
            {
                break;
            }

            (end, stored) = (end.After(batch), stored + 1);
        }

        Assert.InRange(stored, 2, 20);
        Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
        Assert.Contains("no room left", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(SqliteStoreFault.DiskFull, Assert.IsType<SqliteStoreException>(small.LastFailure).Fault);
        var late = await small.AppendAsync(StreamEnd.Batch(Evening.Part()));
        Assert.Equal((StoreOutcome.Conflict, stored), (late.Outcome, late.Missed.Length));
        await Assert.ThrowsAsync<SqliteStoreException>(async () =>
            await small.AddAsync([new(new("hall", "opera", 1), new byte[1_000_000])]));

        var roomy = await _house.OpenAsync();
        Assert.True((await roomy.AppendAsync(StreamEnd.Batch(end.Part()))).Succeeded);
        Assert.True((await roomy.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task AppendAsync_WhileAnotherKeepsTheFile_IsNotStoredUntilItIsFree()
    {
        await _store.DisposeAsync();
        var hasty = await _house.OpenAsync(_house.Options with { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        var batch = StreamEnd.Batch(Evening.Part());
        using (var other = new SqliteConnection($"Data Source={_house.FilePath};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            var answer = await hasty.AppendAsync(batch);
            Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
            Assert.Contains("for too long", answer.Reason, StringComparison.Ordinal);
            await Assert.ThrowsAsync<SqliteStoreException>(async () =>
                await hasty.TakeLeaseAsync(Evening.Stream, "one", TimeSpan.FromSeconds(1)));
            Assert.Empty(await ReadAsync(Evening.Stream, 0, hasty));
        }

        Assert.True((await hasty.AppendAsync(batch)).Succeeded);
        Assert.Null(hasty.LastFailure);
    }

    [Fact]
    public async Task AppendAsync_OfTextWithAZeroInIt_KeepsItWhole()
    {
        var batch = await StoreAsync(StreamEnd.Batch(Evening.Part(kind: "He\0ld")));
        await _store.AddAsync([new(new("ha\0ll", "opera", 1), new byte[] { 1 })]);
        await _store.TakeLeaseAsync(Orders.Stream, "desk\0one", TimeSpan.FromMinutes(1));

        Assert.Equal("He\0ld", Assert.Single(await ReadAsync(Evening.Stream, 0)).Batch.Parts[0].Events[0].Kind);
        Assert.NotNull(await _store.FindAsync("ha\0ll", "opera"));
        Assert.Null(await _store.FindAsync("ha", "opera"));
        Assert.Equal("desk\0one", (await _store.TakeLeaseAsync(Orders.Stream, "desk", TimeSpan.FromMinutes(1))).Owner);
        Assert.True((await _store.AppendAsync(batch)).Succeeded);
        Assert.True((await _store.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task AppendAsync_OfWhatIsTooLong_StoresNothing()
    {
        var answer = await _store.AppendAsync(StreamEnd.Batch(Evening.Part(payload: new string('x', Appending.LongestPayload + 1))));

        Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
        await StoreAsync(StreamEnd.Batch(Evening.Part()));
    }

    [Fact]
    public async Task Everything_AfterTheEnd_IsRefused()
    {
        var waiting = _store.AppendAsync(StreamEnd.Batch(Evening.Part()));
        var feed = Task.Run(async () =>
        {
            await foreach (var batch in _store.ChangesAsync(0))
            {
                Assert.Equal(1, batch.Position);
            }
        });
        Assert.True((await waiting).Succeeded);
        await _store.DisposeAsync();
        await _store.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => feed.WaitAsync(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _store.AppendAsync(StreamEnd.Batch(Evening.Part())));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _store.ReadCheckpointAsync(Evening.Stream));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.CheckAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.BackupAsync(Copy));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_house.FilePath)!));
    }

    public async Task InitializeAsync() => _store = await _house.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<StoreBatch> StoreAsync(StoreBatch batch)
    {
        Assert.True((await _store.AppendAsync(batch)).Succeeded);
        return batch;
    }

    private async Task CheckpointAsync(StoreBatch batch, long version)
    {
        var part = batch.Parts.Single(static part => part.Stream == Evening.Stream);
        var hash = part.Events[(int)(version - part.After - 1)].Hash;
        await _store.WriteCheckpointAsync(new(Evening.Stream, version, hash, 1, new byte[] { 1 }));
    }

    private async Task<List<StoredBatch>> ReadAsync(StoreStreamId stream, long after, SqliteStore? of = null)
    {
        var batches = new List<StoredBatch>();
        await foreach (var batch in (of ?? _store).ReadAsync(stream, after))
        {
            batches.Add(batch);
        }

        return batches;
    }
}
