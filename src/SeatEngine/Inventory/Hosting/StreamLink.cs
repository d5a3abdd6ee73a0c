using System.Diagnostics;

namespace SeatEngine.Inventory;

/// <summary>
/// What ties something that lives by events to its stream: where the stream ends, what is in doubt, who waits, and whose turn it is.
/// </summary>
/// <remarks>All but the gate and the queue is used by whoever has the gate's turn.</remarks>
internal abstract class StreamLink(StoreWriter writer, StoreStreamId stream)
{
    private readonly Lock _waiting = new();
    private readonly LinkedList<PendingRequest> _queue = new();
    private readonly CheckpointPace _pace = new(writer.CheckpointEvery);
    private DateTimeOffset _storeTime = DateTimeOffset.MinValue;
    private TimeSpan _behind;
    private StagedBatch? _doubt;
    private bool _isDraining;
    private StoreLease? _lease;
    private long _leasedAt;
    private int _isCheckpointing;

    public StoreWriter Writer { get; } = writer;

    public StoreStreamId Stream { get; } = stream;

    public AsyncGate Gate { get; } = new();

    /// <summary>The sequence of the last event known.</summary>
    public abstract long Version { get; }

    /// <summary>The hash of the last event known.</summary>
    public ChainHash Hash { get; set; }

    /// <summary>The epoch in which it is written.</summary>
    public long Epoch => _lease?.Epoch ?? Writer.Epoch;

    /// <summary>The batch of which nobody knows whether it is stored; null for none.</summary>
    public StagedBatch? Doubt
    {
        get => Volatile.Read(ref _doubt);
        set => Volatile.Write(ref _doubt, value);
    }

    /// <summary>
    /// The time by which requests are judged: this machine's, put forward by what it is behind the store's, and no further ahead of that
    /// than it may be.
    /// </summary>
    public async ValueTask<DateTimeOffset> TimeAsync()
    {
        if (IsAhead(Now() + _behind))
        {
            IsNow(await Writer.Store.GetTimeAsync(CancellationToken.None).ConfigureAwait(false));
        }

        var now = Now() + _behind;
        return IsAhead(now) ? _storeTime + Writer.MostClockLead : now;
    }

    /// <summary>Notes what time it is just now by the store's clock.</summary>
    public void IsNow(DateTimeOffset storeTime)
    {
        Saw(storeTime);
        var behind = storeTime - Now();
        _behind = behind > TimeSpan.Zero ? behind : TimeSpan.Zero;
    }

    /// <summary>Notes a time that has been by the store's clock.</summary>
    public void Saw(DateTimeOffset storeTime) => _storeTime = storeTime > _storeTime ? storeTime.ToUniversalTime() : _storeTime;

    /// <summary>A new transaction, for what is decided in this turn.</summary>
    public abstract TransactionId NewTransaction();

    /// <summary>A stage on which requests change what is here, unseen.</summary>
    public abstract StagedPart Stage();

    /// <summary>The stage as others have changed it.</summary>
    /// <param name="start">A checkpoint to begin with, since the events before it are gone; null to go on from here.</param>
    /// <param name="missed">The batches after it.</param>
    /// <exception cref="InvalidDataException">They cannot follow.</exception>
    public abstract StagedPart CaughtUp(StoreCheckpoint? start, IReadOnlyList<StoredBatch> missed);

    /// <summary>Whose turn it must be to carry requests out: its own, and that of others whom they concern.</summary>
    public virtual StreamLink[] LinksOf(IReadOnlyList<PendingRequest> group) => [this];

    /// <summary>Sees to it that this process may write the stream. With the turn.</summary>
    /// <returns>Null when it may; otherwise the lease of who does.</returns>
    public async ValueTask<StoreLease?> LeaseAsync()
    {
        if (Writer.Leasing is not { } leasing || (_lease is not null && Stopwatch.GetElapsedTime(_leasedAt) < leasing.Length / 2))
        {
            return null;
        }

        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            // From before it is asked for: it may have been given long before the answer came.
            var asked = Stopwatch.GetTimestamp();
            var lease = await leasing.Store.TakeLeaseAsync(Stream, leasing.Owner, leasing.Length, CancellationToken.None)
                .ConfigureAwait(false);
            if (lease.Owner == leasing.Owner)
            {
                (_lease, _leasedAt) = (lease, asked);
                return null;
            }

            _lease = null;
            if (Stopwatch.GetElapsedTime(began) >= leasing.Patience)
            {
                return lease;
            }

            await Task.Delay(leasing.Length / 20, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for the lease before the next request, whatever is believed of it. With the turn.</summary>
    public void DoubtLease() => _lease = null;

    /// <summary>Gives the lease up, if there is one.</summary>
    public async Task ReleaseLeaseAsync()
    {
        await Gate.EnterAsync().ConfigureAwait(false);
        try
        {
            if (_lease is { } lease)
            {
                _lease = null;
                await Writer.Leasing!.Store.ReleaseLeaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            Gate.Leave();
        }
    }

    /// <summary>Takes a request up, to be carried out after those that came before, together with those that come meanwhile.</summary>
    public async Task AskAsync(PendingRequest request, CancellationToken cancellationToken)
    {
        await using var givenUp = cancellationToken.UnsafeRegister(static (request, token) => ((PendingRequest)request!).Cancel(token),
            request).ConfigureAwait(false);
        lock (_waiting)
        {
            _queue.AddLast(request);
            if (!_isDraining)
            {
                _isDraining = true;
                _ = Task.Run(DrainAsync, CancellationToken.None);
            }
        }

        await request.Answered.ConfigureAwait(false);
    }

    /// <summary>Keeps the state in the store when enough has come after the last one that was kept. With the turn.</summary>
    public void Grew(StorePart part)
    {
        _pace.Add(part);
        if (_pace.IsDue && Interlocked.Exchange(ref _isCheckpointing, 1) == 0)
        {
            if (ToCheckpoint() is { } checkpoint)
            {
                _pace.Begin();
                _ = Task.Run(() => KeepAsync(checkpoint), CancellationToken.None);
            }
            else
            {
                _isCheckpointing = 0;
            }
        }
    }

    /// <summary>Counts what was read, so that whoever reads much keeps a checkpoint with the next that it writes. With the
    /// turn.</summary>
    /// <param name="start">The checkpoint that it began with; null where it went on from here.</param>
    /// <param name="batches">What came after it.</param>
    public void HasRead(StoreCheckpoint? start, IEnumerable<StoredBatch> batches)
    {
        if (start is not null)
        {
            _pace.Begin();
            _pace.Kept(start);
        }

        foreach (var part in batches.SelectMany(static batch => batch.Batch.Parts).Where(part => part.Stream == Stream))
        {
            _pace.Add(part);
        }
    }

    /// <summary>Keeps the state as it is now in the store.</summary>
    public async Task WriteCheckpointAsync(CancellationToken cancellationToken)
    {
        await Gate.EnterAsync().ConfigureAwait(false);
        Func<StoreCheckpoint>? checkpoint;
        try
        {
            checkpoint = ToCheckpoint();
            _pace.Begin();
        }
        finally
        {
            Gate.Leave();
        }

        if (checkpoint is not null)
        {
            await KeepAsync(checkpoint(), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What writes the state of now, when it is called; null for what has no checkpoints.</summary>
    protected abstract Func<StoreCheckpoint>? ToCheckpoint();

    /// <summary>The time of this machine.</summary>
    protected abstract DateTimeOffset Now();

    private async Task KeepAsync(Func<StoreCheckpoint> checkpoint)
    {
        try
        {
            await KeepAsync(checkpoint(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Nothing is lost: whoever opens reads more events. The next one is due as soon as this one was.
            Writer.CheckpointFailed(Stream, failure);
        }
        finally
        {
            Volatile.Write(ref _isCheckpointing, 0);
        }
    }

    private async Task KeepAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        await Writer.Store.WriteCheckpointAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        _pace.Kept(checkpoint);
    }

    private bool IsAhead(DateTimeOffset now) => now > _storeTime && now - _storeTime > Writer.MostClockLead;

    private async Task DrainAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            var began = Stopwatch.GetTimestamp();
            await StoreHost.CarryOutAsync(group, this).ConfigureAwait(false);
            PutBack(group);
            await GatherAsync(group.Count, Stopwatch.GetElapsedTime(began) / 8).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Lets those who have just been answered ask again, so that the next commit carries them all; no longer than a small part of
    /// the last one took.
    /// </summary>
    private async Task GatherAsync(int answered, TimeSpan most)
    {
        var began = Stopwatch.GetTimestamp();
        do
        {
            await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
        while (answered > 1 && Waiting() < answered && Stopwatch.GetElapsedTime(began) < most);
    }

    private int Waiting()
    {
        lock (_waiting)
        {
            return _queue.Count;
        }
    }

    /// <summary>Requests that could not be taken up this time, since they concern others too, are the first of the next.</summary>
    private void PutBack(List<PendingRequest> group)
    {
        lock (_waiting)
        {
            foreach (var request in group.Where(static request => request.IsOpen).Reverse())
            {
                _queue.AddFirst(request);
            }
        }
    }

    private List<PendingRequest> Take()
    {
        lock (_waiting)
        {
            var group = new List<PendingRequest>();
            while (group.Count < Writer.MostTogether && _queue.First is { } first)
            {
                _queue.RemoveFirst();
                if (first.Value.IsOpen)
                {
                    group.Add(first.Value);
                }
            }

            _isDraining = group.Count > 0;
            return group;
        }
    }
}
