namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>The lock that a transaction over several inventories takes.</summary>
    internal Lock Gate => _gate;

    /// <summary>The newest state, which readers may not see yet. Under the lock.</summary>
    internal InventoryState State => _state;

    internal SeatInventoryOptions Options => _options;

    internal Exception? Doubt => _doubt;

    /// <summary>Logs what is due before anything else is judged. Under the lock.</summary>
    /// <returns>Why nothing can be written; null when all is well.</returns>
    internal InventoryResult? Prepare(DateTimeOffset now) =>
        _doubt is not null ? InventoryResult.Failed(InventoryOutcome.WritingRefused) : Settle(now);

    /// <summary>Stores events and publishes them, or those of another machine that was first. Under the lock.</summary>
    internal CommitOutcome Commit(IReadOnlyList<InventoryEvent> events, InventoryState state)
    {
        if (_options.Journal is { } journal)
        {
            var outcome = InventoryGroup.Store(journal, events[^1].Transaction, [new StagedChange(this, state, [.. events])]);
            if (outcome != CommitOutcome.Published)
            {
                return outcome;
            }
        }

        Publish(new InventorySnapshot(Accept(events, state), state.Time));
        return CommitOutcome.Published;
    }

    internal void Publish(object published) => Volatile.Write(ref _published, published);

    /// <summary>Makes the version after a transaction ready, to be seen when the flag is raised.</summary>
    internal InventorySnapshot AcceptPending(StagedChange change, PublicationFlag flag)
    {
        var before = Published;
        var after = new InventorySnapshot(Accept(change.Events, change.State), change.State.Time);
        Publish(new PendingPublication(before, after, flag));
        return after;
    }

    /// <summary>Applies and publishes the events of other machines. Under the lock.</summary>
    /// <exception cref="InvalidDataException">An event cannot follow what is known.</exception>
    internal void CatchUp(IEnumerable<InventoryEvent> missed)
    {
        // What is known already may come again; a gap is refused by the rules.
        var news = missed.Where(logged => logged.Sequence > _state.Version).ToList();
        var state = InventoryRules.Apply(_state, news, _options.Plans).OrThrow();
        Publish(new InventorySnapshot(Accept(news, state), state.Time));
    }

    internal void EnterDoubt(Exception failure) => Volatile.Write(ref _doubt, failure);

    /// <summary>Logs and publishes what is due. Under the lock.</summary>
    /// <returns>Why it could not be; null when it is done.</returns>
    private InventoryResult? Settle(DateTimeOffset now)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (_state.NextDueTicks > now.UtcTicks)
            {
                return null;
            }

            var ended = InventoryRules.Settle(_state, now, NewTransaction());
            if (Commit(ended.Events, ended.State) == CommitOutcome.Unknown)
            {
                return InventoryResult.Unknown(_doubt!);
            }
        }

        return InventoryResult.Failed(InventoryOutcome.Busy);
    }

    /// <summary>Takes a state over as the newest, which readers do not see yet. Under the lock.</summary>
    private InventoryState Accept(IReadOnlyList<InventoryEvent> events, InventoryState state)
    {
        _state = state;
        for (var i = 0; i < events.Count; i++)
        {
            _log.Append(events[i]);
        }

        if (_options.EventsKept is { } kept && state.Version - (_nextBase ?? _base).Version >= kept)
        {
            if (_nextBase is not null)
            {
                Forget(_nextBase);
            }

            _nextBase = state;
        }

        return state;
    }
}
