namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>The lock that a transaction over several inventories in memory takes.</summary>
    internal Lock Gate => _gate;

    /// <summary>The newest state. Under the lock, or with the turn of the link.</summary>
    internal InventoryState State => _state;

    internal SeatInventoryOptions Options => _options;

    /// <summary>Takes a state over as the newest, and shows it to readers.</summary>
    internal void Take(ReadOnlySpan<InventoryEvent> events, InventoryState state) => Take(null, events, state);

    /// <summary>Takes a state over as the newest, and shows it to readers.</summary>
    /// <param name="start">What was before the events, where they do not follow what is here.</param>
    /// <param name="events">By what it came about.</param>
    /// <param name="state">The state.</param>
    internal void Take(InventoryState? start, ReadOnlySpan<InventoryEvent> events, InventoryState state)
    {
        lock (_gate)
        {
            Accept(start, events, state);
            ShowTaken();
        }
    }

    /// <summary>Takes a state over as the newest, to be seen when the flag is raised.</summary>
    internal void TakePending(InventoryState? start, ReadOnlySpan<InventoryEvent> events, InventoryState state, PublicationFlag flag)
    {
        lock (_gate)
        {
            var before = Published;
            Accept(start, events, state);
            Show(new PendingPublication(before, _state.At(_state.Time), flag));
        }
    }

    /// <summary>Shows the newest state to readers.</summary>
    internal void ShowTaken() => Show(_state.At(_state.Time));

    /// <summary>Logs what is due before anything else is judged. Under the lock.</summary>
    internal void Settle(DateTimeOffset now)
    {
        if (_state.NextDueTicks <= now.UtcTicks)
        {
            var ended = InventoryRules.Settle(_state, now, NewTransaction());
            Take(ended.Events.AsSpan(), ended.State);
        }
    }

    private void Accept(InventoryState? start, ReadOnlySpan<InventoryEvent> events, InventoryState state)
    {
        if (start is not null)
        {
            _log.Reset(start.Version, []);
            _base = start;
            _nextBase = null;
        }

        _state = state;
        foreach (var logged in events)
        {
            _log.Append(logged);
        }

        if (_options.EventsKept is { } kept && state.Version - (_nextBase ?? _base).Version >= kept)
        {
            if (_nextBase is not null)
            {
                Forget(_nextBase);
            }

            _nextBase = state;
        }
    }
}
