using SeatEngine.Inventory;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Events that a checkpoint has made dispensable go away, and what is left is sound.</summary>
public class DroppingTests : PostgreSqlTest
{
    [PostgreSqlFact]
    public async Task DropEventsAsync_ThroughTheMiddleOfABatch_KeepsItWhole()
    {
        var first = StreamEnd.Batch(Evening.Part(3));
        await StoreAsync(first);
        var both = StreamEnd.Batch(Evening.After(first).Part(3), Orders.Part());
        await StoreAsync(both);
        var last = StreamEnd.Batch(Evening.After(first).After(both).Part());
        await StoreAsync(last);
        await Store.WriteCheckpointAsync(new(Evening.Stream, 7, last.Parts[0].Events[0].Hash, 1, new byte[] { 1 }));

        Assert.Equal(3, await Own.DropEventsAsync(Evening.Stream, 5));
        Assert.Equal(3, await Store.ReadFirstKeptAsync(Evening.Stream));
        AssertAre(await ReadAsync(Store, Evening.Stream), both, last);
        AssertAre(await ReadAsync(Store, Evening.Stream, 4), both, last);
        Assert.Equal(0, await Own.DropEventsAsync(Evening.Stream, 5));
        Assert.Equal(4, await Own.DropEventsAsync(Evening.Stream, 7));

        Assert.Empty(await ReadAsync(Store, Evening.Stream));
        var rest = both with { Parts = [both.Parts[1]] };
        AssertAre(await ReadAsync(Store, Orders.Stream), rest);
        Assert.True((await Own.CheckAsync()).Succeeded, (await Own.CheckAsync()).Explain());
        await StoreAsync(first);
        var next = StreamEnd.Batch(Evening.After(first).After(both).After(last).Part());
        await StoreAsync(next);
        AssertAre(await ReadAsync(Store, Evening.Stream), next);
        AssertAre(await FollowAsync(Store, 0, 2), rest, next);
        Assert.True((await Own.CheckAsync()).Succeeded);
    }

    [PostgreSqlFact]
    public async Task DropEventsAsync_OfManyEvents_GoesInPieces()
    {
        var (end, _) = await GrowAsync(Evening, 3);
        for (var i = 0; i < 5; i++)
        {
            var large = StreamEnd.Batch(end.Part(2000));
            await StoreAsync(large);
            end = end.After(large);
        }

        await Store.WriteCheckpointAsync(new(end.Stream, end.Version, end.Hash, 1, new byte[] { 1 }));
        Assert.Equal(end.Version - 2000, await Own.DropEventsAsync(end.Stream, end.Version - 1));
        Assert.Equal(end.Version - 2000, await Store.ReadFirstKeptAsync(end.Stream));
        Assert.Single(await ReadAsync(Store, end.Stream));
    }

    [PostgreSqlFact]
    public async Task DropEventsAsync_BeyondTheCheckpoint_IsMisuse()
    {
        var (end, batches) = await GrowAsync(Evening, 3);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("through", async () => await Own.DropEventsAsync(end.Stream, 1));
        await Store.WriteCheckpointAsync(new(end.Stream, 2, batches[1].Parts[0].Events[0].Hash, 1, new byte[] { 1 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("through", async () => await Own.DropEventsAsync(end.Stream, 3));
        Assert.Equal(2, await Own.DropEventsAsync(end.Stream, 2));
    }

    [PostgreSqlFact]
    public async Task AppendAsync_BehindWhatWasDropped_SaysWhy()
    {
        var (end, _) = await GrowAsync(Evening, 3);
        await Store.WriteCheckpointAsync(new(end.Stream, 3, end.Hash, 1, new byte[] { 1 }));
        await Own.DropEventsAsync(end.Stream, 3);

        var answer = await Store.AppendAsync(StreamEnd.Batch(Evening.Part()));

        Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
        Assert.Equal("The events that the batch does not know of have been thrown away.", answer.Reason);
    }
}
