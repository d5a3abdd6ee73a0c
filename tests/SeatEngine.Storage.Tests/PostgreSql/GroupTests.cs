using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Batches of many callers go together, and each is judged as if it had gone alone.</summary>
public class GroupTests : PostgreSqlTest
{
    [PostgreSqlFact]
    public async Task AppendAsync_OfManyAtOnce_JudgesEachAlone()
    {
        var (end, known) = await GrowAsync(Evening, 3);
        var first = StreamEnd.OfPerformance("first");
        StoreBatch[] good = [.. Enumerable.Range(0, 50).Select(i => StreamEnd.Batch(StreamEnd.OfPerformance($"P{i}").Part(3)))];
        var behind = StreamEnd.Batch(Evening.After(known[0]).Part(), StreamEnd.OfPerformance("B1").Part());
        var ahead = StreamEnd.Batch((first with { Version = 7 }).Part());
        var broken = StreamEnd.Batch((StreamEnd.OfPerformance("B2") with { Hash = end.Hash }).Part());
        StoreBatch[] all = [.. good.Take(25), behind, ahead, broken, known[2], .. good.Skip(25)];

        var answers = await Task.WhenAll(all.Select(batch => Store.AppendAsync(batch).AsTask()));

        Assert.All(answers.Take(25).Concat(answers.Skip(28)), static answer => Assert.True(answer.Succeeded, answer.Explain()));
        StoreOutcome[] bad = [StoreOutcome.Conflict, StoreOutcome.NotStored, StoreOutcome.NotStored];
        Assert.Equal(bad, answers[25..28].Select(static answer => answer.Outcome));
        AssertAre(answers[25].Missed, known[1], known[2]);
        var feed = await FollowAsync(Store, 0, 53);
        Assert.Equal(
            good.Concat(known).Select(static batch => batch.Id).ToHashSet(), feed.Select(static stored => stored.Batch.Id).ToHashSet());
        Assert.True((await Own.CheckAsync()).Succeeded);
    }

    [PostgreSqlFact]
    public async Task AppendAsync_BehindALockOfAnother_GathersWhatWaits()
    {
        var (end, _) = await GrowAsync(Evening, 1);
        await using var holder = await PostgreSqlServer.Source.Value.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var command = new Npgsql.NpgsqlCommand(
            $"select pg_advisory_xact_lock(hashtextextended('seatengine positions {Database.Schema}', 0))", holder, transaction))
        {
            await command.ExecuteNonQueryAsync();
        }

        var appends = Enumerable.Range(0, 100)
            .Select(i => Store.AppendAsync(StreamEnd.Batch(StreamEnd.OfPerformance($"P{i}").Part())).AsTask())
            .Append(Store.AppendAsync(StreamEnd.Batch(end.Part())).AsTask()).ToArray();
        await Task.Delay(100);
        Assert.All(appends, static append => Assert.False(append.IsCompleted));
        await transaction.CommitAsync();
        var answers = await Task.WhenAll(appends).WaitAsync(Patience);

        Assert.All(answers, static answer => Assert.True(answer.Succeeded));
        Assert.InRange(answers.Select(static answer => answer.StoredAt).Distinct().Count(), 1, 10);
    }

    [PostgreSqlFact]
    public async Task AppendAsync_OverAPoolOfOne_GivesTheConnectionBack()
    {
        var through = new Npgsql.NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString!) { MaxPoolSize = 1 };
        await using var source = Npgsql.NpgsqlDataSource.Create(through);
        await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = Database.Schema });
        var first = StreamEnd.Batch(Evening.Part());
        var second = StreamEnd.Batch(Evening.After(first).Part());

        Assert.True((await store.AppendAsync(first).AsTask().WaitAsync(Patience)).Succeeded);
        AssertAre(await ReadAsync(store, Evening.Stream).WaitAsync(Patience), first);
        Assert.True((await store.AppendAsync(second).AsTask().WaitAsync(Patience)).Succeeded);
        await store.DisposeAsync();

        await using var connection = await source.OpenConnectionAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);
    }

    [PostgreSqlFact]
    public async Task AppendAsync_OfOverlappingStreamsByManyStores_NeverLocksARing()
    {
        var opening = Enumerable.Range(0, 3).Select(i => Database.OpenAsync($"store {i}", listens: false));
        var stores = await Task.WhenAll(opening);
        var deadlocks = await DeadlocksAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            var ends = new Dictionary<StoreStreamId, StreamEnd>();
            for (var i = 0; i < 15; i++)
            {
                // Often of streams that nobody has written yet, in any order.
                var named = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => StreamEnd.OfPerformance($"S{random.Next(60)}"));
                StreamEnd[] mine = [.. named.Distinct()];
                var batch = StreamEnd.Batch([.. mine.Select(end => ends.GetValueOrDefault(end.Stream, end).Part())]);
                var answer = await stores[writer % 3].AppendAsync(batch);
                Assert.NotEqual(StoreOutcome.NotStored, answer.Outcome);
                foreach (var known in answer.Succeeded ? [batch] : answer.Missed.Select(static missed => missed.Batch))
                {
                    foreach (var part in known.Parts)
                    {
                        if (ends.GetValueOrDefault(part.Stream, new(part.Stream)).Version == part.After)
                        {
                            ends[part.Stream] = new(part.Stream, part.After + part.Events.Length, part.Events[^1].Hash);
                        }
                    }
                }
            }
        }))).WaitAsync(Patience);

        Assert.Equal(deadlocks, await DeadlocksAsync());
        Assert.True((await Own.CheckAsync()).Succeeded);
    }

    private static Task<long> DeadlocksAsync() =>
        PostgreSqlServer.ScalarAsync<long>("select deadlocks from pg_stat_database where datname = current_database()");
}
