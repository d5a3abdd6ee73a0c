using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store is held to that outlives its process: it is the same to all who open it, and keeps the chains whole.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class DurableStoreContract(IStoreHouse house) : StoreContract(house)
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    private static readonly StreamEnd Orders = StreamEnd.OfOrders("house");

    [StoreFact]
    public async Task OpenAsync_Again_FindsAllThatWasStored()
    {
        var first = StreamEnd.Batch(Evening.Part(2, epoch: 4), Orders.Part());
        var at = await StoreAsync(first);
        var checkpoint = new StoreCheckpoint(Evening.Stream, 1, first.Parts[0].Events[0].Hash, 1, new byte[] { 1, 2, 3 });
        await Store.WriteCheckpointAsync(checkpoint);
        await ((IAsyncDisposable)Store).DisposeAsync();

        var again = await House.OpenAsync();
        AssertAre(await ReadAsync(again, Evening.Stream), first);
        AssertAre(await FollowAsync(again, 0, 1), first);
        Assert.Equal(at, (await again.AppendAsync(first)).StoredAt);
        Assert.Equal(checkpoint.Hash, (await again.ReadCheckpointAsync(Evening.Stream))!.Hash);
        Assert.Equal(StoreOutcome.NotStored, (await again.AppendAsync(StreamEnd.Batch(Evening.After(first).Part(epoch: 3)))).Outcome);
        Assert.True((await again.AppendAsync(StreamEnd.Batch(Evening.After(first).Part(epoch: 4)))).Succeeded);
    }

    [StoreFact]
    public async Task AppendAsync_ByTwoWhoHaveItOpen_IsOneStore()
    {
        var other = await House.OpenAsync();
        var first = StreamEnd.Batch(Evening.Part(), Orders.Part());
        var feed = FollowAsync(other, 0, 2);
        var at = await StoreAsync(first);

        Assert.Equal(at, (await other.AppendAsync(first)).StoredAt);
        var late = await other.AppendAsync(StreamEnd.Batch(Evening.Part()));
        Assert.Equal(StoreOutcome.Conflict, late.Outcome);
        AssertAre(late.Missed, first);
        var second = StreamEnd.Batch(Evening.After(first).Part());
        Assert.True((await other.AppendAsync(second)).Succeeded);
        Assert.Equal(StoreOutcome.Conflict, (await Store.AppendAsync(StreamEnd.Batch(Evening.After(first).Part()))).Outcome);

        AssertAre(await feed, first, second);
        AssertAre(await FollowAsync(Store, 0, 2), first, second);
    }

    [StoreFact]
    public async Task AppendAsync_ByManyWhoHaveItOpen_LosesNothing()
    {
        ISeatStore[] stores = [Store, await House.OpenAsync(), await House.OpenAsync()];
        const int Each = 20;
        var feed = FollowAsync(stores[2], 0, stores.Length * Each);
        var writers = stores.Select(store => Task.Run(async () =>
        {
            var (end, stored) = (Evening, 0);
            while (stored < Each)
            {
                var batch = StreamEnd.Batch(end.Part());
                var answer = await store.AppendAsync(batch);
                Assert.NotEqual(StoreOutcome.NotStored, answer.Outcome);
                stored += answer.Succeeded ? 1 : 0;
                foreach (var known in answer.Succeeded ? [batch] : answer.Missed.Select(static missed => missed.Batch))
                {
                    end = end.After(known);
                }
            }
        }));
        await Task.WhenAll(writers).WaitAsync(Patience);

        var read = await ReadAsync(Store, Evening.Stream);
        Assert.Equal(stores.Length * Each, read.Count);
        AssertAre(await feed, [.. read.Select(static stored => stored.Batch)]);
        var hash = default(ChainHash);
        foreach (var stored in read.SelectMany(static stored => stored.Batch.Parts).SelectMany(static part => part.Events))
        {
            hash = hash.Next(stored.Kind, stored.SchemaVersion, stored.Payload.Span);
            Assert.Equal(hash, stored.Hash);
        }
    }

    [StoreFact]
    public async Task AppendAsync_OfABrokenChain_StoresNothing()
    {
        var first = StreamEnd.Batch(Evening.Part());
        await StoreAsync(first);
        var (part, orders) = (Evening.After(first).Part(2), Orders.Part());
        StorePart[] broken =
        [
            part with { Events = part.Events.Reverse().ToImmutableArray() },
            part with { Events = part.Events.SetItem(1, part.Events[1] with { Kind = "Sold" }) },
            part with { Events = part.Events.SetItem(0, part.Events[0] with { SchemaVersion = 2 }) },
            part with { Events = part.Events.SetItem(1, part.Events[1] with { Payload = new byte[] { 1 } }) },
            part with { Events = part.Events.SetItem(1, part.Events[1] with { Hash = default }) },
            (Evening with { Version = 1 }).Part(),
            part with { Events = [] },
        ];

        foreach (var wrong in broken)
        {
            var answer = await Store.AppendAsync(StreamEnd.Batch(orders, wrong));
            Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
            Assert.Contains(Evening.Stream.ToString(), answer.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(StoreOutcome.NotStored, (await Store.AppendAsync(StreamEnd.Batch(part, part))).Outcome);
        Assert.Equal(StoreOutcome.NotStored, (await Store.AppendAsync(StreamEnd.Batch())).Outcome);
        Assert.Empty(await ReadAsync(Store, Orders.Stream));
        await StoreAsync(StreamEnd.Batch(orders, part));
    }
}
