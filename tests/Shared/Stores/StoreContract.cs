using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store of a kind is held to, by tests that are run for each of them.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class StoreContract(IStoreHouse house) : IAsyncLifetime
{
    /// <summary>How long a test waits for what should come at once.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Where the store lives.</summary>
    protected IStoreHouse House { get; } = house;

    /// <summary>The store, opened before the test.</summary>
    protected ISeatStore Store { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Store = await House.OpenAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await House.DisposeAsync();

    /// <summary>Stores a batch that must be stored.</summary>
    protected async Task<DateTimeOffset> StoreAsync(StoreBatch batch)
    {
        var answer = await Store.AppendAsync(batch);
        Assert.True(answer.Succeeded, answer.Explain());
        return answer.StoredAt;
    }

    /// <summary>The batches that a store gives of a stream.</summary>
    protected static async Task<List<StoredBatch>> ReadAsync(ISeatStore store, StoreStreamId stream, long after = 0)
    {
        var batches = new List<StoredBatch>();
        await foreach (var batch in store.ReadAsync(stream, after))
        {
            batches.Add(batch);
        }

        return batches;
    }

    /// <summary>The next batches of the feed of a store.</summary>
    protected static async Task<List<StoredBatch>> FollowAsync(ISeatStore store, long after, int count)
    {
        var batches = new List<StoredBatch>();
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var batch in store.ChangesAsync(after, patience.Token))
        {
            batches.Add(batch);
            if (batches.Count == count)
            {
                break;
            }
        }

        return batches;
    }

    /// <summary>Checks that batches are those that were given, whole and in their order, at growing positions.</summary>
    protected static void AssertAre(IReadOnlyList<StoredBatch> actual, params StoreBatch[] expected)
    {
        Assert.Equal(expected.Select(static batch => batch.Id), actual.Select(static stored => stored.Batch.Id));
        Assert.All(expected.Zip(actual), static pair => BatchText.AssertSame(pair.First, pair.Second.Batch));
        Assert.All(actual, static stored => Assert.True(stored.Position > 0));
        Assert.Equal(actual.Select(static stored => stored.Position).Distinct().Order(), actual.Select(static stored => stored.Position));
        Assert.All(actual, static stored => Assert.Equal(TimeSpan.Zero, stored.StoredAt.Offset));
    }
}
