using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>A store in memory, for tests and for small applications that save themselves in another way.</summary>
/// <remarks>Safe for use by any number of threads. Keeps all events, the newest checkpoint and the lease of each stream, and the
/// catalogue.</remarks>
/// <param name="time">The store's clock; null for the system's.</param>
[SendInstead("the batches that it holds"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class MemorySeatStore(TimeProvider? time = null) : ISeatStore, ICatalogueStore, ILeaseStore
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly List<StoredBatch> _batches = [];
    private readonly Dictionary<StoreBatchId, StoredBatch> _byId = [];
    private readonly Dictionary<StoreStreamId, StreamEnd> _streams = [];
    private readonly Dictionary<StoreStreamId, StoreCheckpoint> _checkpoints = [];
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_byId.TryGetValue(batch.Id, out var stored) ? StoreAnswer.Stored(stored.StoredAt) : Append(batch));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default) =>
        GiveAsync(stream, after, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new(_checkpoints.GetValueOrDefault(stream));
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        lock (_gate)
        {
            if (!_checkpoints.TryGetValue(checkpoint.Stream, out var known) || known.Version < checkpoint.Version)
            {
                _checkpoints[checkpoint.Stream] = checkpoint;
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default) => new(0);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default) =>
        FollowAsync(after, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) =>
        new(_time.GetUtcNow().ToUniversalTime());

    private async IAsyncEnumerable<StoredBatch> GiveAsync(
        StoreStreamId stream, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StoredBatch[] found;
        lock (_gate)
        {
            found = [.. MissedOf(stream, after).Order().Select(at => _batches[at])];
        }

        foreach (var batch in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async IAsyncEnumerable<StoredBatch> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var at = after; ; at++)
        {
            StoredBatch? next = null;
            while (next is null)
            {
                Task grown;
                lock (_gate)
                {
                    next = at < _batches.Count ? _batches[(int)at] : null;
                    grown = _grown.Task;
                }

                if (next is null)
                {
                    await grown.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return next;
        }
    }

    private StoreAnswer Append(StoreBatch batch)
    {
        if (batch.Parts.FirstOrDefault(part => EndOf(part.Stream).Epoch > part.Epoch) is { } later)
        {
            return StoreAnswer.NotStored($"The stream {later.Stream} has a writer of a later epoch.");
        }

        if (batch.Parts.Any(part => part.After > EndOf(part.Stream).Version))
        {
            return StoreAnswer.NotStored("The batch follows events that are not stored.");
        }

        var missed = batch.Parts.SelectMany(part => MissedOf(part.Stream, part.After)).Distinct().Order().ToList();
        if (missed.Count > 0)
        {
            return StoreAnswer.Conflict(missed.Select(at => _batches[at]));
        }

        var stored = new StoredBatch(batch, _batches.Count + 1, _time.GetUtcNow().ToUniversalTime());
        foreach (var part in batch.Parts)
        {
            var end = EndOf(part.Stream);
            end.Batches.Add((part.After + part.Events.Length, _batches.Count));
            _streams[part.Stream] = end with { Epoch = part.Epoch };
        }

        _batches.Add(stored);
        _byId.Add(batch.Id, stored);
        var grown = _grown;
        _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        grown.SetResult();
        return StoreAnswer.Stored(stored.StoredAt);
    }

    private StreamEnd EndOf(StoreStreamId stream) => _streams.TryGetValue(stream, out var end) ? end : new StreamEnd([], 0);

    /// <summary>Where the batches lie that have events of a stream after a sequence; from the last back, since few are asked for.</summary>
    private List<int> MissedOf(StoreStreamId stream, long after)
    {
        var batches = EndOf(stream).Batches;
        var found = new List<int>();
        for (var i = batches.Count - 1; i >= 0 && batches[i].Last > after; i--)
        {
            found.Add(batches[i].At);
        }

        return found;
    }

    private readonly record struct StreamEnd(List<(long Last, int At)> Batches, long Epoch)
    {
        public long Version => Batches.Count == 0 ? 0 : Batches[^1].Last;
    }
}
