using System.Collections.Immutable;

namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    /// <summary>The lock that a transaction over several inventories takes.</summary>
    internal Lock Gate => _gate;

    internal InventoryDraft Draft => _draft;

    internal SeatInventoryOptions Options => _options;

    internal Exception? Doubt => _doubt;

    /// <summary>Settles what is due and begins the draft. Under the lock.</summary>
    /// <returns>Why nothing can be written; null when all is well.</returns>
    internal InventoryResult? Prepare()
    {
        if (_doubt is not null)
        {
            return InventoryResult.Failed(InventoryOutcome.WritingRefused);
        }

        var now = _options.Time.GetUtcNow().ToUniversalTime();
        if (now.UtcTicks >= _nextDue && Settle(now) is { } refusal)
        {
            return refusal;
        }

        Begin(now);
        return null;
    }

    /// <summary>Stores the draft's events and publishes them, or those of another machine that was first. Under the lock.</summary>
    internal CommitOutcome Commit()
    {
        if (_options.Journal is { } journal)
        {
            var outcome = InventoryGroup.Store(journal, _draft.Transaction, [this]);
            if (outcome != CommitOutcome.Published)
            {
                return outcome;
            }
        }

        Publish(new InventorySnapshot(Accept()));
        return CommitOutcome.Published;
    }

    internal JournalPart ToPart() => new(Performance, _state.Version, [.. _draft.Events]);

    /// <summary>Takes the draft over as the newest version, which readers do not see yet. Under the lock.</summary>
    internal SnapshotState Accept()
    {
        var state = _draft.ToState();
        var codesChanged = !ReferenceEquals(state.Codes, _state.Codes);
        _state = state;
        foreach (var logged in _draft.Events)
        {
            _log.Append(logged);
            if (logged.ExpiresAt is not null && state.Holds.TryGetValue(logged.Hold, out var hold))
            {
                _expiries.Track(hold);
            }
        }

        _expiries.Trim(state);
        FindNextDue(codesChanged);
        return state;
    }

    internal void Publish(object published) => Volatile.Write(ref _published, published);

    /// <summary>Makes the version after a transaction ready, to be seen when the flag is raised.</summary>
    internal InventorySnapshot AcceptPending(PublicationFlag flag)
    {
        var before = Published;
        var after = new InventorySnapshot(Accept());
        Publish(new PendingPublication(before, after, flag));
        return after;
    }

    /// <summary>Applies and publishes the events of other machines. Under the lock.</summary>
    internal void CatchUp(ImmutableArray<InventoryEvent> missed)
    {
        _draft.Begin(_state, _state.Time);
        foreach (var logged in missed)
        {
            // What is known already may come again; a gap is refused by the draft.
            if (logged.Sequence > _draft.Version)
            {
                _draft.Log(logged);
            }
        }

        Publish(new InventorySnapshot(Accept()));
    }

    internal void EnterDoubt(Exception failure)
    {
        Volatile.Write(ref _doubt, failure);
        Volatile.Write(ref _nextDue, long.MaxValue);
    }

    private void Begin(DateTimeOffset now)
    {
        _draft.Begin(_state, now);
        _draft.Transaction = new TransactionId(_transactionSeed, (ulong)(_state.Version + 1));
        _draft.ForgetObstacles();
    }
}
