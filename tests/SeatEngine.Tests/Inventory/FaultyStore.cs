using System.Runtime.CompilerServices;
using SeatEngine.Inventory;

namespace SeatEngine.Tests.Inventory;

/// <summary>A store in memory that can be told to fail, to be late and to be asked twice, and that counts what it is asked.</summary>
internal sealed class FaultyStore(MemorySeatStore inner) : ISeatStore
{
    private int _appends;

    public FaultyStore(TimeProvider time)
        : this(new MemorySeatStore(time))
    {
    }

    /// <summary>What goes wrong with the next appends, the first first.</summary>
    public Queue<StoreFault> Faults { get; } = new();

    /// <summary>What goes wrong where nothing is planned; null for nothing. Asked under a lock.</summary>
    public Func<StoreFault>? Chance { get; init; }

    /// <summary>How long an append takes.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Called before each append.</summary>
    public Action<StoreBatch>? Before { get; set; }

    /// <summary>Up to where events of all streams have been thrown away.</summary>
    public long Dropped { get; set; }

    public int Appends => Volatile.Read(ref _appends);

    public async ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _appends);
        Before?.Invoke(batch);
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, cancellationToken);
        }

        StoreFault fault;
        lock (Faults)
        {
            fault = Faults.TryDequeue(out var next) ? next : Chance?.Invoke() ?? StoreFault.None;
        }

        switch (fault)
        {
            case StoreFault.FailsBefore:
                throw new IOException("The store failed before it stored anything.");
            case StoreFault.Refuses:
                return StoreAnswer.NotStored("The disk is full.");
            case StoreFault.AnswersLate:
                await Task.Yield();
                break;
            case StoreFault.StoresTwice:
                // As a network does that sends a message again.
                await inner.AppendAsync(batch, cancellationToken);
                break;
        }

        var answer = await inner.AppendAsync(batch, cancellationToken);
        return fault == StoreFault.FailsAfter ? throw new IOException("The store failed after it stored all.") : answer;
    }

    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(stream, Math.Max(after, Dropped), cancellationToken);

    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        inner.ReadCheckpointAsync(stream, cancellationToken);

    public ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default) =>
        inner.WriteCheckpointAsync(checkpoint, cancellationToken);

    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        new(Dropped);

    public async IAsyncEnumerable<StoredBatch> ChangesAsync(long after,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var batch in inner.ChangesAsync(after, cancellationToken))
        {
            yield return batch;
        }
    }

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => inner.GetTimeAsync(cancellationToken);
}
