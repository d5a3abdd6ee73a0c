namespace SeatEngine.Inventory;

public sealed partial class SeatInventory
{
    private HoldCode? _nextCode;

    private void PublishDue()
    {
        lock (_gate)
        {
            if (_doubt is null)
            {
                Settle(_options.Time.GetUtcNow().ToUniversalTime());
            }
        }
    }

    /// <summary>Logs and publishes what is due, each with its own instant and the earliest first. Under the lock.</summary>
    /// <returns>Why it could not be; null when it is done.</returns>
    private InventoryResult? Settle(DateTimeOffset now)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (now.UtcTicks < _nextDue)
            {
                return null;
            }

            Begin(now);
            foreach (var (due, hold, code) in Due(now))
            {
                var time = due > _draft.Time ? due : _draft.Time;
                _draft.Log(hold is not null
                    ? new InventoryEvent(_draft, InventoryEventKind.Expired, RequestOptions.House)
                    {
                        Time = time,
                        Hold = hold.Token,
                        Places = hold.Places,
                        Slots = hold.Slots
                    }
                    : new InventoryEvent(_draft, InventoryEventKind.CodeReleased, RequestOptions.House)
                    {
                        Time = time,
                        Rare = new InventoryEvent.RareDetails { CodeId = code!.Id },
                    });
            }

            if (_draft.Events.Count == 0)
            {
                FindNextDue();
                continue;
            }

            if (Commit() == CommitOutcome.Unknown)
            {
                return InventoryResult.Unknown(_doubt!);
            }
        }

        return now.UtcTicks < _nextDue ? null : InventoryResult.Failed(InventoryOutcome.Busy);
    }

    /// <summary>What is due: holds and codes, by instant, holds first, then by name.</summary>
    private IEnumerable<(DateTimeOffset Due, SeatHold? Hold, HoldCode? Code)> Due(DateTimeOffset now)
    {
        var due = new List<(DateTimeOffset Due, SeatHold? Hold, HoldCode? Code)>();
        foreach (var hold in _expiries.TakeDue(_state, now))
        {
            due.Add((hold.ExpiresAt!.Value, hold, null));
        }

        var codes = _state.Codes;
        while (codes.NextToEnd() is { Until: { } until } code && until <= now)
        {
            due.Add((until, null, code));
            codes = codes.Released(code.Id);
        }

        return due
            .OrderBy(static entry => entry.Due)
            .ThenBy(static entry => entry.Code is not null)
            .ThenBy(static entry => entry.Hold?.Token ?? default)
            .ThenBy(static entry => entry.Code?.Id.Value, StringComparer.Ordinal);
    }

    private void FindNextDue(bool codesChanged = true)
    {
        if (codesChanged)
        {
            _nextCode = _state.Codes.NextToEnd();
        }

        var hold = _expiries.Next(_state)?.ExpiresAt?.UtcTicks ?? long.MaxValue;
        var code = _nextCode?.Until?.UtcTicks ?? long.MaxValue;
        Volatile.Write(ref _nextDue, Math.Min(hold, code));
    }
}
