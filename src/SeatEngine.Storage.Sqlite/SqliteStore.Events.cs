using System.Runtime.CompilerServices;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(WriteAsync(session => Appending.Append(session, batch), cancellationToken,
            static reason => StoreAnswer.NotStored(reason.Message)));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return GiveAsync(new StreamReading(stream, after), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The checkpoint is not what was kept.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_readers.Read(reader => reader.FindCheckpoint(stream)));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It is of no stream, or of a state that is not stored.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public async ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        await WriteAsync(session => Checkpoints.Write(session, checkpoint), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_readers.Read(reader => reader.Rows.FindStream(stream)?.FirstKept ?? 0));
    }

    /// <inheritdoc/>
    /// <remarks>A batch of which a part has been thrown away comes without that part.</remarks>
    /// <exception cref="InvalidDataException">An event is missing, or is not what was stored.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be read.</exception>
    public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return FollowAsync(new FeedReading(after), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => new(StoreTime.Now(_options.Time));

    /// <summary>
    /// Throws events of a stream away that its newest checkpoint has made dispensable. The ids of their batches stay known.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="through">The last sequence that may go, at most that of the newest checkpoint. What was stored together goes
    /// together, so somewhat less may go; <see cref="ReadFirstKeptAsync"/> tells.</param>
    /// <param name="cancellationToken">Stops between pieces of the work.</param>
    /// <returns>How many events are gone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The newest checkpoint is before that sequence, or there is none.</exception>
    /// <exception cref="SqliteStoreException">The file cannot be written.</exception>
    public async ValueTask<long> DropEventsAsync(StoreStreamId stream, long through, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(through);
        var dropped = 0L;
        while (true)
        {
            var (gone, isMore) = await WriteAsync(session => Dropping.Drop(session, stream, through), cancellationToken)
                .ConfigureAwait(false);
            dropped += gone;
            if (!isMore)
            {
                return dropped;
            }
        }
    }

    private async IAsyncEnumerable<StoredBatch> GiveAsync(
        StreamReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_readers.Read(reader => reading.Next(reader.Rows)) is { Count: > 0 } piece)
        {
            foreach (var batch in piece)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return batch;
            }
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async IAsyncEnumerable<StoredBatch> FollowAsync(
        FeedReading reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        while (true)
        {
            end.Token.ThrowIfCancellationRequested();
            var grown = Volatile.Read(ref _grown).Task;
            var piece = _readers.Read(reading.Next);
            foreach (var batch in piece)
            {
                end.Token.ThrowIfCancellationRequested();
                yield return batch;
            }

            if (piece.Count == 0)
            {
                // Others who write the file tell nobody: that is looked for.
                await Task.WhenAny(grown, Task.Delay(_options.LookEvery, end.Token)).ConfigureAwait(false);
            }
        }
    }
}
