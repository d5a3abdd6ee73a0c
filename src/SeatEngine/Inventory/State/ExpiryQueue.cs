namespace SeatEngine.Inventory;

/// <summary>When holds expire, soonest first. Entries that no longer apply are dropped when they come to the top.</summary>
/// <remarks>Not safe for use by several threads: used under the inventory's lock.</remarks>
internal sealed class ExpiryQueue
{
    private readonly PriorityQueue<HoldToken, (long Ticks, HoldToken Token)> _queue = new();

    public void Track(SeatHold hold)
    {
        if (hold.ExpiresAt is { } at)
        {
            _queue.Enqueue(hold.Token, (at.UtcTicks, hold.Token));
        }
    }

    public void Rebuild(SnapshotState state)
    {
        _queue.Clear();
        foreach (var hold in state.Holds.Values)
        {
            Track(hold);
        }
    }

    /// <summary>The hold that expires next; null when none does.</summary>
    public SeatHold? Next(SnapshotState state)
    {
        while (_queue.TryPeek(out var token, out var due))
        {
            if (state.Holds.TryGetValue(token, out var hold) && hold.ExpiresAt?.UtcTicks == due.Ticks)
            {
                return hold;
            }

            _queue.Dequeue();
        }

        return null;
    }

    /// <summary>The holds that have expired by an instant. They stay in the queue, which drops them once they are gone.</summary>
    public List<SeatHold> TakeDue(SnapshotState state, DateTimeOffset now)
    {
        var due = new List<SeatHold>();
        while (Next(state) is { } hold && hold.ExpiresAt <= now)
        {
            // A hold extended to the instant it had is in the queue twice, side by side.
            if (due.Count == 0 || !ReferenceEquals(due[^1], hold))
            {
                due.Add(hold);
            }

            _queue.Dequeue();
        }

        // Put back, since the request to expire them may lose against another machine and be judged again.
        foreach (var hold in due)
        {
            Track(hold);
        }

        return due;
    }

    /// <summary>Throws away what has piled up when most entries no longer apply.</summary>
    public void Trim(SnapshotState state)
    {
        if (_queue.Count > 1024 && _queue.Count > 4 * state.Holds.Count)
        {
            Rebuild(state);
        }
    }
}
