using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store of events is held to: batches whole or not at all, told from each other by their ids.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class SeatStoreContract(IStoreHouse house) : StoreContract(house)
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    private static readonly StreamEnd Matinee = StreamEnd.OfPerformance("matinee");
    private static readonly StreamEnd Orders = StreamEnd.OfOrders("evening");

    [StoreFact]
    public async Task AppendAsync_OfABatchOverStreams_StoresItAsItIs()
    {
        var before = await Store.GetTimeAsync();
        var batch = StreamEnd.Batch(Evening.Part(3), Orders.Part(1), Matinee.Part(2));
        var at = await StoreAsync(batch);

        Assert.True(at >= before - TimeSpan.FromMilliseconds(1) && at <= await Store.GetTimeAsync(), $"{before:O} {at:O}");
        foreach (var stream in batch.Parts.Select(static part => part.Stream))
        {
            var read = await ReadAsync(Store, stream);
            AssertAre(read, batch);
            Assert.Equal(at, read[0].StoredAt);
        }
    }

    [StoreFact]
    public async Task AppendAsync_OfAnIdThatIsStored_SaysWhenItWas()
    {
        var first = StreamEnd.Batch(Evening.Part(epoch: 1), Matinee.Part());
        var at = await StoreAsync(first);
        await House.PassAsync(House.Blink);

        Assert.Equal(at, await StoreAsync(first));
        var second = StreamEnd.Batch(Evening.After(first).Part(epoch: 2));
        await StoreAsync(second);
        Assert.Equal(at, await StoreAsync(first));

        AssertAre(await ReadAsync(Store, Evening.Stream), first, second);
        AssertAre(await ReadAsync(Store, Matinee.Stream), first);
    }

    [StoreFact]
    public async Task AppendAsync_BehindOthers_GivesTheWholeBatchesThatWereMissed()
    {
        var first = StreamEnd.Batch(Evening.Part(2));
        var both = StreamEnd.Batch(Evening.After(first).Part(2), Matinee.Part(3));
        var third = StreamEnd.Batch(Matinee.After(both).Part(), Orders.Part());
        foreach (var batch in new[] { first, both, third })
        {
            await StoreAsync(batch);
        }

        var late = await Store.AppendAsync(StreamEnd.Batch(Matinee.Part(), Evening.After(first).Part()));
        var later = await Store.AppendAsync(StreamEnd.Batch(Evening.Part()));
        var last = await Store.AppendAsync(StreamEnd.Batch(Orders.Part(), StreamEnd.OfPerformance("new").Part()));

        Assert.Equal([StoreOutcome.Conflict, StoreOutcome.Conflict, StoreOutcome.Conflict], [late.Outcome, later.Outcome, last.Outcome]);
        AssertAre(late.Missed, both, third);
        AssertAre(later.Missed, first, both);
        AssertAre(last.Missed, third);
        Assert.Empty(await ReadAsync(Store, StreamEnd.OfPerformance("new").Stream));
    }

    [StoreFact]
    public async Task AppendAsync_BehindInTheMiddleOfABatch_GivesItWhole()
    {
        var batch = StreamEnd.Batch(Evening.Part(3), Matinee.Part());
        await StoreAsync(batch);
        var known = batch.Parts[0].Events[0];

        var answer = await Store.AppendAsync(StreamEnd.Batch(new StreamEnd(Evening.Stream, 1, known.Hash).Part()));

        Assert.Equal(StoreOutcome.Conflict, answer.Outcome);
        AssertAre(answer.Missed, batch);
    }

    [StoreFact]
    public async Task AppendAsync_AfterAConflict_TakesTheSameIdOnceItFits()
    {
        var first = StreamEnd.Batch(Evening.Part());
        await StoreAsync(first);
        var late = StreamEnd.Batch(Evening.Part());
        Assert.Equal(StoreOutcome.Conflict, (await Store.AppendAsync(late)).Outcome);

        var again = late with { Parts = [Evening.After(first).Part()] };
        await StoreAsync(again);

        AssertAre(await ReadAsync(Store, Evening.Stream), first, again);
    }

    [StoreFact]
    public async Task AppendAsync_AfterEventsThatAreNotStored_StoresNothing()
    {
        var first = StreamEnd.Batch(Evening.Part());
        await StoreAsync(first);
        var missing = StreamEnd.Batch(Evening.After(first).Part());

        var answer = await Store.AppendAsync(StreamEnd.Batch(Matinee.Part(), Evening.After(first).After(missing).Part()));

        Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
        Assert.EndsWith(".", answer.Reason);
        AssertAre(await ReadAsync(Store, Evening.Stream), first);
        Assert.Empty(await ReadAsync(Store, Matinee.Stream));
    }

    [StoreFact]
    public async Task AppendAsync_InAnEpochThatIsOver_StoresNothing()
    {
        var first = StreamEnd.Batch(Evening.Part(epoch: 3), Matinee.Part(epoch: 1));
        await StoreAsync(first);

        var zombie = await Store.AppendAsync(StreamEnd.Batch(Matinee.After(first).Part(epoch: 2), Evening.After(first).Part(epoch: 2)));
        var behindToo = await Store.AppendAsync(StreamEnd.Batch(Evening.Part(epoch: 2)));

        Assert.Equal([StoreOutcome.NotStored, StoreOutcome.NotStored], [zombie.Outcome, behindToo.Outcome]);
        Assert.All([zombie.Reason, behindToo.Reason],
            static reason => Assert.Contains(Evening.Stream.ToString(), reason, StringComparison.Ordinal));
        var next = StreamEnd.Batch(Matinee.After(first).Part(epoch: 1), Evening.After(first).Part(epoch: 3));
        await StoreAsync(next);
        AssertAre(await ReadAsync(Store, Matinee.Stream), first, next);
    }

    [StoreFact]
    public async Task AppendAsync_OfALaterEpoch_EndsTheOneBefore()
    {
        var first = StreamEnd.Batch(Evening.Part(epoch: 1));
        await StoreAsync(first);
        var second = StreamEnd.Batch(Evening.After(first).Part(epoch: 7));
        await StoreAsync(second);

        var end = Evening.After(first).After(second);
        Assert.Equal(StoreOutcome.NotStored, (await Store.AppendAsync(StreamEnd.Batch(end.Part(epoch: 6)))).Outcome);
        await StoreAsync(StreamEnd.Batch(end.Part(epoch: 7)));
    }

    [StoreFact]
    public async Task AppendAsync_GivenUpBeforehand_StoresNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.AppendAsync(StreamEnd.Batch(Evening.Part()), new CancellationToken(canceled: true)));

        Assert.Empty(await ReadAsync(Store, Evening.Stream));
        await Assert.ThrowsAsync<ArgumentNullException>("batch", async () => await Store.AppendAsync(null!));
    }

    [StoreFact]
    public async Task AppendAsync_OfUnusualEvents_KeepsThemByteForByte()
    {
        var large = new string('x', 1 << 20);
        var odd = StreamEnd.OfPerformance("an id: of it's own; \u00e9\u4e2d");
        var empty = StreamEnd.Batch(odd.Part(payload: ""), Orders.Part(kind: "\u00c4nderung '1'", payload: "\0\u0001\r\n"));
        var one = odd.After(empty);
        var big = StreamEnd.Batch(one.Part(2, payload: large), Orders.After(empty).Part(kind: ""));
        await StoreAsync(empty);
        await StoreAsync(big);

        AssertAre(await ReadAsync(Store, odd.Stream), empty, big);
        AssertAre(await ReadAsync(Store, Orders.Stream), empty, big);
    }

    [StoreFact]
    public async Task ReadAsync_AfterASequence_GivesTheBatchesThatFollow()
    {
        var first = StreamEnd.Batch(Evening.Part(2));
        var second = StreamEnd.Batch(Evening.After(first).Part(2), Orders.Part());
        var third = StreamEnd.Batch(Evening.After(first).After(second).Part());
        foreach (var batch in new[] { first, second, StreamEnd.Batch(Matinee.Part()), third })
        {
            await StoreAsync(batch);
        }

        AssertAre(await ReadAsync(Store, Evening.Stream), first, second, third);
        AssertAre(await ReadAsync(Store, Evening.Stream, 1), first, second, third);
        AssertAre(await ReadAsync(Store, Evening.Stream, 2), second, third);
        AssertAre(await ReadAsync(Store, Evening.Stream, 3), second, third);
        AssertAre(await ReadAsync(Store, Evening.Stream, 4), third);
        Assert.Empty(await ReadAsync(Store, Evening.Stream, 5));
        Assert.Empty(await ReadAsync(Store, Evening.Stream, 99));
        Assert.Empty(await ReadAsync(Store, StreamEnd.OfOrders("matinee").Stream));
    }

    [StoreFact]
    public async Task ReadAsync_OfManyBatches_GivesThemInOrderWhileMoreComes()
    {
        var (end, stored) = (Evening, new List<StoreBatch>());
        async Task GrowAsync(int batches)
        {
            for (var i = 0; i < batches; i++)
            {
                stored.Add(StreamEnd.Batch(end.Part(1 + (i % 3))));
                await StoreAsync(stored[^1]);
                end = end.After(stored[^1]);
            }
        }

        await GrowAsync(100);
        var read = new List<StoredBatch>();
        await foreach (var batch in Store.ReadAsync(Evening.Stream, 0))
        {
            if (read.Count == 10)
            {
                await GrowAsync(5);
            }

            read.Add(batch);
        }

        Assert.True(read.Count >= 100);
        AssertAre(read, [.. stored.Take(read.Count)]);
    }

    [StoreFact]
    public async Task WriteCheckpointAsync_OfAnOlderOne_KeepsTheNewer()
    {
        Assert.Null(await Store.ReadCheckpointAsync(Evening.Stream));
        var batch = StreamEnd.Batch(Evening.Part(5), Matinee.Part(5));
        await StoreAsync(batch);
        StoreCheckpoint At(StreamEnd end, int version, string state) =>
            new(end.Stream, version, batch.Parts[0].Events[version - 1].Hash, 2, System.Text.Encoding.UTF8.GetBytes(state));

        await Store.WriteCheckpointAsync(At(Evening, 2, "two"));
        AssertIs(At(Evening, 2, "two"), await Store.ReadCheckpointAsync(Evening.Stream));
        await Store.WriteCheckpointAsync(At(Evening, 4, "four"));
        await Store.WriteCheckpointAsync(At(Evening, 3, "three"));
        await Store.WriteCheckpointAsync(At(Evening, 4, "four again"));

        AssertIs(At(Evening, 4, "four"), await Store.ReadCheckpointAsync(Evening.Stream));
        Assert.Null(await Store.ReadCheckpointAsync(Matinee.Stream));
        await Store.WriteCheckpointAsync(At(Evening, 5, ""));
        AssertIs(At(Evening, 5, ""), await Store.ReadCheckpointAsync(Evening.Stream));
    }

    [StoreFact]
    public async Task ReadFirstKeptAsync_WhereNothingWasThrownAway_IsZero()
    {
        Assert.Equal(0, await Store.ReadFirstKeptAsync(Evening.Stream));
        var batch = StreamEnd.Batch(Evening.Part(2));
        await StoreAsync(batch);
        await Store.WriteCheckpointAsync(new(Evening.Stream, 2, Evening.After(batch).Hash, 1, new byte[] { 1 }));

        Assert.Equal(0, await Store.ReadFirstKeptAsync(Evening.Stream));
    }

    [StoreFact]
    public async Task GetTimeAsync_AsTimePasses_NeverGoesBack()
    {
        var before = await Store.GetTimeAsync();
        Assert.Equal(TimeSpan.Zero, before.Offset);
        await House.PassAsync(House.Blink);
        Assert.True(await Store.GetTimeAsync() > before);
    }

    private static void AssertIs(StoreCheckpoint expected, StoreCheckpoint? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected with { Payload = default }, actual with { Payload = default });
        Assert.Equal(expected.Payload.ToArray(), actual.Payload.ToArray());
    }
}
