using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store of events is held to where many write and follow at once.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class StoreFeedContract(IStoreHouse house) : StoreContract(house)
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");

    [StoreFact]
    public async Task ChangesAsync_FromAPosition_GivesWhatFollowsWhole()
    {
        var first = StreamEnd.Batch(Evening.Part(2), StreamEnd.OfOrders("house").Part());
        var second = StreamEnd.Batch(StreamEnd.OfPerformance("matinee").Part(3));
        var third = StreamEnd.Batch(Evening.After(first).Part());
        foreach (var batch in new[] { first, second, third })
        {
            await StoreAsync(batch);
        }

        var all = await FollowAsync(Store, 0, 3);
        AssertAre(all, first, second, third);
        AssertAre(await FollowAsync(Store, all[0].Position, 2), second, third);
        AssertAre(await FollowAsync(Store, all[1].Position, 1), third);
        Assert.Equal(all[2].StoredAt, await StoreAsync(third));
    }

    [StoreFact]
    public async Task ChangesAsync_WhileBatchesCome_GivesEachOnceToEachFollower()
    {
        const int Streams = 8, Each = 25;
        var followers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => FollowAsync(Store, 0, Streams * Each))).ToArray();
        var stored = await Task.WhenAll(Enumerable.Range(0, Streams).Select(stream => Task.Run(() => GrowAsync(stream, Each))));
        var feeds = await Task.WhenAll(followers);

        var ids = feeds[0].Select(static batch => batch.Batch.Id).ToList();
        Assert.Equal(stored.SelectMany(static batches => batches).Select(static batch => batch.Id).ToHashSet(), [.. ids]);
        Assert.All(feeds, feed => Assert.Equal(ids, feed.Select(static batch => batch.Batch.Id)));
        Assert.Equal(feeds[0].Select(static batch => batch.Position).Order(), feeds[0].Select(static batch => batch.Position));
        foreach (var (batches, stream) in stored.Zip(Enumerable.Range(0, Streams)))
        {
            AssertAre(await ReadAsync(Store, StreamOf(stream).Stream), batches);
        }
    }

    [StoreFact]
    public async Task ChangesAsync_WhenTheFollowerHasEnough_Ends()
    {
        await StoreAsync(StreamEnd.Batch(Evening.Part()));
        using var enough = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in Store.ChangesAsync(0, enough.Token))
            {
                seen++;
                await enough.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
    }

    [StoreFact]
    public async Task AppendAsync_OfManyAfterTheSameEvent_StoresOneOfThem()
    {
        var end = Evening;
        for (var round = 0; round < 10; round++)
        {
            var rivals = Enumerable.Range(0, 8)
                .Select(i => StreamEnd.Batch(end.Part(), StreamEnd.OfPerformance($"{round}-{i}").Part())).ToArray();
            var answers = await Task.WhenAll(rivals.Select(batch => Task.Run(async () => await Store.AppendAsync(batch))));

            var winner = rivals[Array.FindIndex(answers, static answer => answer.Succeeded)];
            Assert.Single(answers, static answer => answer.Succeeded);
            Assert.All(answers.Where(static answer => !answer.Succeeded), answer =>
            {
                Assert.Equal(StoreOutcome.Conflict, answer.Outcome);
                AssertAre(answer.Missed, winner);
            });
            end = end.After(winner);
            foreach (var rival in rivals)
            {
                Assert.Equal(ReferenceEquals(rival, winner) ? 1 : 0, (await ReadAsync(Store, rival.Parts[1].Stream)).Count);
            }
        }
    }

    [StoreFact]
    public async Task AppendAsync_OfOneBatchByManyAtOnce_StoresItOnce()
    {
        var batch = StreamEnd.Batch(Evening.Part(2), StreamEnd.OfOrders("house").Part());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Store.AppendAsync(batch))));

        Assert.All(answers, answer => Assert.True(answer.Succeeded, answer.Explain()));
        Assert.Single(answers.Select(static answer => answer.StoredAt).Distinct());
        AssertAre(await ReadAsync(Store, Evening.Stream), batch);
    }

    [StoreFact]
    public async Task AppendAsync_AcrossStreamsInEveryOrder_WaitsForNobodyForever()
    {
        StreamEnd[] streams = [.. Enumerable.Range(0, 4).Select(StreamOf)];
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var (ends, stored) = (streams.ToDictionary(static end => end.Stream), 0);
            while (stored < 10)
            {
                var order = streams.Select((_, i) => streams[(writer + i) % 4].Stream);
                var batch = StreamEnd.Batch([.. order.Select(stream => ends[stream].Part())]);
                var answer = await Store.AppendAsync(batch);
                Assert.NotEqual(StoreOutcome.NotStored, answer.Outcome);
                stored += answer.Succeeded ? 1 : 0;
                foreach (var known in answer.Succeeded ? [batch] : answer.Missed.Select(static missed => missed.Batch))
                {
                    foreach (var part in known.Parts)
                    {
                        ends[part.Stream] = ends[part.Stream].After(known);
                    }
                }
            }
        }));
        await Task.WhenAll(writers).WaitAsync(Patience);

        Assert.Equal(40, (await ReadAsync(Store, streams[0].Stream)).Count);
    }

    private static StreamEnd StreamOf(int number) => StreamEnd.OfPerformance(FormattableString.Invariant($"P{number}"));

    private async Task<StoreBatch[]> GrowAsync(int stream, int count)
    {
        var (end, batches) = (StreamOf(stream), new StoreBatch[count]);
        for (var i = 0; i < count; i++)
        {
            batches[i] = StreamEnd.Batch(end.Part(1 + (i % 2)));
            await StoreAsync(batches[i]);
            end = end.After(batches[i]);
        }

        return batches;
    }
}
