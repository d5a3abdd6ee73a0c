using System.Diagnostics;
using SeatEngine.Inventory;

namespace SeatEngine.Benchmarks.Figures;

/// <summary>
/// A store that takes its time, one commit after the other as a disk does, and measures what each took. It keeps nothing, so
/// that this process's memory does not become what is measured; its one writer asks for nothing back.
/// </summary>
internal sealed class SlowStore(TimeSpan commit) : ISeatStore
{
    private readonly MemorySeatStore _empty = new();
    private readonly Lock _disk = new();
    private long _ticks;
    private int _commits;

    public int Commits => _commits;

    public TimeSpan MeanCommit => Stopwatch.GetElapsedTime(0, _ticks) / Math.Max(1, _commits);

    public void Reset() => (_ticks, _commits) = (0, 0);

    public async ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken = default)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.Run(
            () =>
            {
                lock (_disk)
                {
                    // A timer would sleep to the next tick of the system's clock.
                    while (Stopwatch.GetElapsedTime(began) < commit)
                    {
                        Thread.Sleep(TimeSpan.FromMicroseconds(100));
                    }
                }
            },
            cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - began);
        Interlocked.Increment(ref _commits);
        return StoreAnswer.Stored(DateTimeOffset.UtcNow);
    }

    public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken = default) =>
        _empty.ReadAsync(stream, after, cancellationToken);

    public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        _empty.ReadCheckpointAsync(stream, cancellationToken);

    public ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken = default) =>
        _empty.WriteCheckpointAsync(checkpoint, cancellationToken);

    public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken = default) =>
        _empty.ReadFirstKeptAsync(stream, cancellationToken);

    public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken = default) =>
        _empty.ChangesAsync(after, cancellationToken);

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => _empty.GetTimeAsync(cancellationToken);
}
