using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store of leases is held to: one owner at a time, each in a later epoch than the one before.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class LeaseStoreContract(IStoreHouse house) : StoreContract(house)
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    private ILeaseStore Leases => (ILeaseStore)Store;

    [StoreFact]
    public async Task TakeLeaseAsync_OfAFreeStream_GivesItForItsTime()
    {
        var before = await Store.GetTimeAsync();
        var lease = await TakeAsync("one", Long);

        Assert.Equal((Evening.Stream, "one"), (lease.Stream, lease.Owner));
        Assert.True(lease.Epoch >= 1);
        Assert.Equal(TimeSpan.Zero, lease.Until.Offset);
        Assert.InRange(lease.Until, before + Long - TimeSpan.FromMilliseconds(1), await Store.GetTimeAsync() + Long);
    }

    [StoreFact]
    public async Task TakeLeaseAsync_OfWhatAnotherHas_SaysWho()
    {
        var first = await TakeAsync("one", Long);
        Assert.Equal(first, await TakeAsync("two", Long));

        var elsewhere = await Leases.TakeLeaseAsync(StreamEnd.OfOrders("evening").Stream, "two", Long);
        Assert.Equal("two", elsewhere.Owner);
    }

    [StoreFact]
    public async Task TakeLeaseAsync_ByItsOwner_RenewsItInItsEpoch()
    {
        var first = await TakeAsync("one", Long);
        await House.PassAsync(House.Blink);
        var renewed = await TakeAsync("one", Long);

        Assert.Equal(first.Epoch, renewed.Epoch);
        Assert.True(renewed.Until > first.Until);
        Assert.Equal(renewed, await TakeAsync("two", Long));
    }

    [StoreFact]
    public async Task TakeLeaseAsync_AfterItsEnd_PassesItOnInALaterEpoch()
    {
        var first = await TakeAsync("one", House.Blink);
        await House.PassAsync(House.Blink + House.Blink);
        var second = await TakeAsync("two", Long);

        Assert.Equal("two", second.Owner);
        Assert.True(second.Epoch > first.Epoch);
        Assert.Equal(second, await TakeAsync("one", Long));
        await Leases.ReleaseLeaseAsync(first);
        Assert.Equal(second, await TakeAsync("one", Long));
    }

    [StoreFact]
    public async Task ReleaseLeaseAsync_OfOnesOwn_LetsOthersTakeIt()
    {
        var first = await TakeAsync("one", Long);
        await House.PassAsync(House.Blink);
        await TakeAsync("one", Long);
        await Leases.ReleaseLeaseAsync(first);

        var second = await TakeAsync("two", Long);
        Assert.Equal("two", second.Owner);
        Assert.True(second.Epoch > first.Epoch);
        await Leases.ReleaseLeaseAsync(second);
        await Leases.ReleaseLeaseAsync(second);
        Assert.True((await TakeAsync("one", Long)).Epoch > second.Epoch);
    }

    [StoreFact]
    public async Task TakeLeaseAsync_InALaterEpoch_EndsTheWritingOfTheOneBefore()
    {
        var batch = StreamEnd.Batch(Evening.Part(epoch: 5));
        await StoreAsync(batch);
        var first = await TakeAsync("one", Long);
        Assert.True(first.Epoch > 5);
        Assert.Equal(StoreOutcome.NotStored, (await Store.AppendAsync(StreamEnd.Batch(Evening.After(batch).Part(epoch: 5)))).Outcome);
        var next = StreamEnd.Batch(Evening.After(batch).Part(epoch: first.Epoch));
        await StoreAsync(next);

        await Leases.ReleaseLeaseAsync(first);
        var second = await TakeAsync("two", Long);
        var end = Evening.After(batch).After(next);
        Assert.Equal(StoreOutcome.NotStored, (await Store.AppendAsync(StreamEnd.Batch(end.Part(epoch: first.Epoch)))).Outcome);
        await StoreAsync(batch);
        await StoreAsync(StreamEnd.Batch(end.Part(epoch: second.Epoch)));
    }

    [StoreFact]
    public async Task TakeLeaseAsync_ByManyAtOnce_HasOneOwner()
    {
        var leases = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TakeAsync($"process {i}", Long))));

        Assert.Single(leases.Distinct());
    }

    [StoreFact]
    public async Task TakeLeaseAsync_OfWhatCannotBe_IsMisuse()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Leases.TakeLeaseAsync(default, "one", Long));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => TakeAsync("", Long));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => TakeAsync("one", TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentNullException>("lease", async () => await Leases.ReleaseLeaseAsync(null!));
    }

    private async Task<StoreLease> TakeAsync(string owner, TimeSpan length) =>
        await Leases.TakeLeaseAsync(Evening.Stream, owner, length);
}
