using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>This process's hand at a store: its epoch, its limits, and the inventories that it keeps open there.</summary>
/// <remarks>
/// Safe for use by any number of threads. Inventories that are opened with the same writer see each batch of others that
/// concerns several of them at one instant, and can change together in one transaction.
/// </remarks>
[SendInstead("its epoch and its limits; a store belongs to a process"), JsonConverter(typeof(NotOnTheWire))]
public sealed class StoreWriter
{
    private readonly ConcurrentDictionary<StoreStreamId, StreamLink> _open = new();

    /// <summary>A writer.</summary>
    /// <param name="store">The store.</param>
    /// <param name="epoch">The epoch, at least 0: of two writers of one stream the one of the later epoch wins, and the other can store
    /// nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is below 0.</exception>
    public StoreWriter(ISeatStore store, long epoch = 0)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        Store = store;
        Epoch = epoch;
    }

    /// <summary>Where it writes.</summary>
    public ISeatStore Store { get; }

    /// <summary>Which of two writers of one stream is the later, and wins.</summary>
    public long Epoch { get; }

    /// <summary>
    /// How far this machine's clock may be ahead of the store's, at least zero; five seconds unless stated. A clock that is
    /// further ahead ends nothing early: requests are judged by the store's time and this much more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero, or above ten years.</exception>
    public TimeSpan MostClockLead
    {
        get;
        init
        {
            Lifetimes.CheckRetention(value, nameof(MostClockLead));
            field = value;
        }
    } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests of one performance are stored together at most, at least 1; 256 unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostTogether
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostTogether));
            field = value;
        }
    } = 256;

    /// <summary>
    /// After how many events of a stream its state is kept as a checkpoint at the earliest, at least 1; 4,096 unless stated. Whoever
    /// opens the stream reads no more events than about that; of a state so large that writing it would cost more than the sales do,
    /// no more than half as many bytes of events as of state.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int CheckpointEvery
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(CheckpointEvery));
            field = value;
        }
    } = 4096;

    /// <summary>How this process takes streams for itself; null to share them with others, each batch on what all have stored.</summary>
    public StoreLeasing? Leasing { get; init; }

    /// <summary>Told, on a thread of the pool, when a checkpoint that was due could not be kept; nothing is lost by that.</summary>
    public Action<StoreStreamId, Exception>? OnCheckpointFailed { get; init; }

    /// <summary>Gives up the leases of all that is open here, so that others need not wait for their end.</summary>
    /// <returns>When others can take them.</returns>
    public async Task ReleaseLeasesAsync()
    {
        foreach (var link in _open.Values)
        {
            await link.ReleaseLeaseAsync().ConfigureAwait(false);
        }
    }

    internal void Open(StreamLink link) => _open[link.Stream] = link;

    internal void Close(StreamLink link) => _open.TryRemove(new(link.Stream, link));

    /// <summary>What is open here of a stream; null when nothing is.</summary>
    internal StreamLink? Find(StoreStreamId stream) => _open.GetValueOrDefault(stream);

    internal void CheckpointFailed(StoreStreamId stream, Exception failure) => OnCheckpointFailed?.Invoke(stream, failure);
}
