using System.Diagnostics;

namespace SeatEngine.Inventory;

/// <summary>What ties an inventory to its stream: where the stream ends, what is in doubt, and whose turn it is.</summary>
/// <remarks>All but the gate and the queue is used by whoever has the gate's turn.</remarks>
internal sealed class StoreLink(SeatInventory inventory, StoreWriter writer)
{
    private readonly Queue<PendingRequest> _queue = new();
    private DateTimeOffset _storeTime = DateTimeOffset.MinValue;
    private StagedBatch? _doubt;
    private bool _isDraining;

    public SeatInventory Inventory { get; } = inventory;

    public StoreWriter Writer { get; } = writer;

    public StoreStreamId Stream { get; } = StoreStreamId.Of(inventory.Performance);

    public AsyncGate Gate { get; } = new();

    /// <summary>The hash of the last event known.</summary>
    public ChainHash Hash { get; set; }

    /// <summary>The batch of which nobody knows whether it is stored; null for none.</summary>
    public StagedBatch? Doubt
    {
        get => Volatile.Read(ref _doubt);
        set => Volatile.Write(ref _doubt, value);
    }

    /// <summary>The time by which requests are judged: this machine's, unless that is too far ahead of the store's.</summary>
    public async ValueTask<DateTimeOffset> TimeAsync()
    {
        var now = Inventory.Now();
        if (IsAhead(now))
        {
            Saw(await Writer.Store.GetTimeAsync(CancellationToken.None).ConfigureAwait(false));
        }

        return IsAhead(now) ? _storeTime + Writer.MostClockLead : now;
    }

    public void Saw(DateTimeOffset storeTime) => _storeTime = storeTime > _storeTime ? storeTime.ToUniversalTime() : _storeTime;

    /// <summary>Takes a request up, to be carried out after those that came before, together with those that come meanwhile.</summary>
    public async Task<InventoryResult[]> AskAsync(PendingRequest request, CancellationToken cancellationToken)
    {
        await using var givenUp = cancellationToken.UnsafeRegister(static (request, token) => ((PendingRequest)request!).Cancel(token),
            request).ConfigureAwait(false);
        lock (_queue)
        {
            _queue.Enqueue(request);
            if (!_isDraining)
            {
                _isDraining = true;
                _ = Task.Run(DrainAsync, CancellationToken.None);
            }
        }

        return await request.Answer.ConfigureAwait(false);
    }

    private bool IsAhead(DateTimeOffset now) => now > _storeTime && now - _storeTime > Writer.MostClockLead;

    private async Task DrainAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            var began = Stopwatch.GetTimestamp();
            await StoreHost.CarryOutAsync([this], group).ConfigureAwait(false);
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
        lock (_queue)
        {
            return _queue.Count;
        }
    }

    private List<PendingRequest> Take()
    {
        lock (_queue)
        {
            var group = new List<PendingRequest>();
            while (group.Count < Writer.MostTogether && _queue.TryDequeue(out var request))
            {
                if (request.IsOpen)
                {
                    group.Add(request);
                }
            }

            _isDraining = group.Count > 0;
            return group;
        }
    }
}
