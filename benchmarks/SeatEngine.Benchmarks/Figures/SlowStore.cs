using System.Diagnostics;
using SeatEngine.Inventory;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>A store in memory that takes its time, one commit after the other as a disk does, and measures what each took.</summary>
internal sealed class SlowStore(TimeSpan commit) : ISeatStore
{
    private readonly MemorySeatStore _inner = new();
    private readonly Lock _disk = new();
    private long _ticks;
    private int _commits;

    public int Commits => _commits;

    public TimeSpan MeanCommit => Stopwatch.GetElapsedTime(0, _ticks) / Math.Max(1, _commits);

    public void Reset() => (_ticks, _commits) = (0, 0);

    public async ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await Task.Run(
            () =>
            {
                lock (_disk)
                {
                    // A timer would sleep to the next tick of the system's clock.
                    while (Stopwatch.GetElapsedTime(began) < commit)
                    {
                        Thread.Sleep(TimeSpan.FromMicroseconds(100));
                    }

                    return _inner.AppendAsync(batch, cancellationToken);
                }
            },
            cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - began);
        Interlocked.Increment(ref _commits);
        return await answer.ConfigureAwait(false);
    }

    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default) =>
        _inner.ReadAsync(stream, after, cancellationToken);

    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        _inner.ReadCheckpointAsync(stream, cancellationToken);

    public ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default) =>
        _inner.WriteCheckpointAsync(checkpoint, cancellationToken);

    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        _inner.ReadFirstKeptAsync(stream, cancellationToken);

    public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default) =>
        _inner.ChangesAsync(after, cancellationToken);

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => _inner.GetTimeAsync(cancellationToken);
}
