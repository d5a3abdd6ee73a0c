using SeatEngine.Inventory;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Connections are lost at any moment, and nothing is lost, doubled or half done by it.</summary>
public class LostConnectionTests : PostgreSqlTest
{
    [PostgreSqlFact]
    public async Task AppendAsync_WhileConnectionsAreCut_StoresEachBatchOnce()
    {
        var name = Database.Schema + " cut";
        var store = await Database.OpenAsync(name, listens: false);
        using var enough = new CancellationTokenSource();
        var cutting = Task.Run(async () =>
        {
            var cut = 0L;
            while (!enough.IsCancellationRequested)
            {
                cut += await PostgreSqlServer.CutAsync(name);
                await Task.Delay(20);
            }

            return cut;
        });
        const int Streams = 8, Each = 25;
        var stored = await Task.WhenAll(Enumerable.Range(0, Streams).Select(stream => Task.Run(async () =>
        {
            var (end, batches) = (StreamEnd.OfPerformance($"P{stream}"), new List<StoreBatch>());
            while (batches.Count < Each)
            {
                var batch = StreamEnd.Batch(end.Part(2));
                await UntilKnownAsync(store, batch);
                batches.Add(batch);
                end = end.After(batch);
            }

            return batches;
        })));
        await enough.CancelAsync();

        Assert.True(await cutting > 0);
        for (var stream = 0; stream < Streams; stream++)
        {
            AssertAre(await ReadAsync(Store, StreamEnd.OfPerformance($"P{stream}").Stream), [.. stored[stream]]);
        }

        Assert.True((await Own.CheckAsync()).Succeeded);
    }

    [PostgreSqlTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangesAsync_WhileConnectionsAreCut_GivesEachBatchOnce(bool listens)
    {
        var name = Database.Schema + " fed";
        var store = await Database.OpenAsync(name, listens);
        const int Batches = 60;
        var feed = Task.Run(() => FollowAsync(store, 0, Batches));
        var (end, stored) = (Evening, new List<StoreBatch>());
        for (var i = 0; i < Batches; i++)
        {
            stored.Add(StreamEnd.Batch(end.Part()));
            await StoreAsync(stored[^1]);
            end = end.After(stored[^1]);
            if (i % 10 == 0)
            {
                await PostgreSqlServer.CutAsync(name);
                await PostgreSqlServer.CutAsync(name + " listens");
            }

            await Task.Delay(5);
        }

        AssertAre(await feed, [.. stored]);
    }

    [PostgreSqlFact]
    public async Task ChangesAsync_ThatListens_IsWokenByWhatOthersStore()
    {
        await using var house = new PostgreSqlHouse(lookEvery: TimeSpan.FromMinutes(1));
        await house.OpenAsync();
        var (listener, other) = (await house.OpenAsync("listener"), await house.OpenAsync("other", listens: false));
        var feed = Task.Run(() => FollowAsync(listener, 0, 2));
        var first = StreamEnd.Batch(Evening.Part());
        Assert.True((await other.AppendAsync(first)).Succeeded);
        await Task.Delay(500);
        var second = StreamEnd.Batch(Evening.After(first).Part());
        Assert.True((await other.AppendAsync(second)).Succeeded);

        AssertAre(await feed.WaitAsync(TimeSpan.FromSeconds(20)), first, second);
    }

    [PostgreSqlFact]
    public async Task ChangesAsync_OfAStoreThatIsClosed_Ends()
    {
        var store = await Database.OpenAsync("closed");
        var feed = Task.Run(async () =>
        {
            await foreach (var batch in store.ChangesAsync(0))
            {
                Assert.Fail(batch.ToString());
            }
        });
        await Task.Delay(50);
        await store.DisposeAsync();

        await feed.WaitAsync(Patience);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync(StreamEnd.Batch(Evening.Part())));
    }

    [PostgreSqlFact]
    public async Task AppendAsync_WhereNoServerIs_ThrowsAfterItsAttempts()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");

        var lost = await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() =>
            SeatEngine.Storage.PostgreSql.PostgreSqlStore.OpenAsync(source, new() { MostAttempts = 2 }));

        Assert.IsAssignableFrom<System.Net.Sockets.SocketException>(lost.InnerException);
    }

    private static async Task UntilKnownAsync(ISeatStore store, StoreBatch batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var answer = await store.AppendAsync(batch);
                Assert.True(answer.Succeeded, answer.Explain());
                return;
            }
            catch (Npgsql.NpgsqlException) when (attempt < 20)
            {
                // Nobody knows; the same batch finds out.
                await Task.Delay(10);
            }
        }
    }
}
