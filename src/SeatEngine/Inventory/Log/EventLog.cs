namespace SeatEngine.Inventory;

/// <summary>The events since a base version: appended under the inventory's lock, read without one.</summary>
internal sealed class EventLog
{
    private Segment _segment = new(0, new InventoryEvent[16]);

    /// <summary>The sequence before the first event kept.</summary>
    public long BaseVersion => Volatile.Read(ref _segment).After;

    public void Append(InventoryEvent logged)
    {
        var segment = _segment;
        if (segment.Count == segment.Items.Length)
        {
            var larger = new InventoryEvent[segment.Items.Length * 2];
            segment.Items.CopyTo(larger, 0);
            segment = new Segment(segment.After, larger) { Count = segment.Count };
        }

        segment.Items[segment.Count] = logged;
        Volatile.Write(ref segment.Count, segment.Count + 1);
        Volatile.Write(ref _segment, segment);
    }

    /// <summary>The events after a sequence, up to another.</summary>
    public ReadOnlyMemory<InventoryEvent> Between(long after, long until)
    {
        var segment = Volatile.Read(ref _segment);
        var count = Volatile.Read(ref segment.Count);
        if (after < segment.After)
        {
            throw new ArgumentOutOfRangeException(nameof(after), after,
                FormattableString.Invariant($"Events up to {segment.After} are no longer kept in memory."));
        }

        var from = (int)Math.Min(after - segment.After, count);
        var to = (int)Math.Clamp(until - segment.After, from, count);
        return segment.Items.AsMemory(from, to - from);
    }

    /// <summary>Starts anew after a sequence, with the events that follow it.</summary>
    public void Reset(long after, ReadOnlySpan<InventoryEvent> events)
    {
        var items = new InventoryEvent[Math.Max(16, events.Length)];
        events.CopyTo(items);
        Volatile.Write(ref _segment, new Segment(after, items) { Count = events.Length });
    }

    private sealed class Segment(long after, InventoryEvent[] items)
    {
        /// <summary>Written after the item it counts, so that a reader never sees an empty place.</summary>
        public int Count;

        public long After { get; } = after;

        public InventoryEvent[] Items { get; } = items;
    }
}
