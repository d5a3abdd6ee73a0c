namespace SeatEngine.Inventory;

/// <summary>A durable store of events, in streams, to which several machines may write.</summary>
/// <remarks>
/// <para>
/// Safe for calls from any number of threads. It need not understand the payloads: atomic batches, a condition on the
/// last sequence of each stream, and a memory of the ids of batches are all that is asked.
/// </para>
/// <para>
/// An exception out of <see cref="AppendAsync"/>, a cancellation among them, means that nobody knows whether the batch is
/// stored. Whoever asked asks again with the same batch: a batch whose id is stored is <see cref="StoreOutcome.Stored"/>,
/// whatever has been stored after it.
/// </para>
/// </remarks>
public interface ISeatStore
{
    /// <summary>Stores a batch whole, if each of its streams ends where the batch expects it to.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Gives up waiting, not the batch.</param>
    /// <returns>That it is stored; or the whole batches that it did not know of; or that it never will be, and why.</returns>
    ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Reads the batches that have events of a stream, whole and in order.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="after">The sequence after which to begin; 0 for all that are kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The batches; the first may have events up to <paramref name="after"/> too.</returns>
    IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default);

    /// <summary>The newest checkpoint of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The checkpoint, or null when there is none.</returns>
    ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default);

    /// <summary>Keeps a checkpoint, unless there is a newer one. Events before it may be thrown away some day.</summary>
    /// <param name="checkpoint">The checkpoint, of a state that is stored.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When it is kept.</returns>
    ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default);

    /// <summary>The sequence before the first event of a stream that is kept; 0 when all are.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The sequence.</returns>
    ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default);

    /// <summary>All batches of the store as they are stored, from a position on, without end.</summary>
    /// <param name="after">The position after which to begin; 0 for all that are kept.</param>
    /// <param name="cancellationToken">Ends the feed.</param>
    /// <returns>The batches, each once, in the order of their positions.</returns>
    IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default);

    /// <summary>The time of the store's clock, by which all writers go.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The time, in UTC.</returns>
    ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default);
}
