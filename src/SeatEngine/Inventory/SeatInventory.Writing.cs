using System.Runtime.InteropServices;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>The lock that a transaction over several inventories in memory takes.</summary>
    internal Lock Gate => _gate;

    /// <summary>The newest state. Under the lock, or with the turn of the link.</summary>
    internal InventoryState State => _state;

    internal SeatInventoryOptions Options => _options;

    /// <summary>Takes a state over as the newest, and shows it to readers.</summary>
    internal void Take(ReadOnlySpan<InventoryEvent> events, InventoryState state)
    {
        lock (_gate)
        {
            Accept(events, state);
            ShowTaken();
        }
    }

    /// <summary>Takes a state over as the newest, to be seen when the flag is raised.</summary>
    internal void TakePending(StagedChange change, PublicationFlag flag)
    {
        lock (_gate)
        {
            var before = Published;
            Accept(CollectionsMarshal.AsSpan(change.Events), change.State);
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

    private void Accept(ReadOnlySpan<InventoryEvent> events, InventoryState state)
    {
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
