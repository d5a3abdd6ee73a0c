namespace SeatEngine.Inventory;

/// <summary>
/// When a checkpoint of a stream is due: after so many events, and not before they have come to a share of what the last one came to,
/// so that the writing of a large state, which grows with every sale, does not cost more than the sales.
/// </summary>
/// <param name="every">After how many events at the earliest.</param>
internal sealed class CheckpointPace(int every)
{
    // Whoever opens the stream reads the last state, and no more than half as much again of events.
    private const int Share = 2;

    private long _events;
    private long _bytes;
    private long _kept;

    /// <summary>Whether one is due.</summary>
    public bool IsDue => _events >= every && _bytes >= Volatile.Read(ref _kept) / Share;

    /// <summary>Counts events that have come after the last one.</summary>
    public void Add(StorePart part)
    {
        _events += part.Events.Length;
        foreach (var stored in part.Events.AsSpan())
        {
            _bytes += stored.Payload.Length;
        }
    }

    /// <summary>Notes how large the last one is, from any thread.</summary>
    public void Kept(StoreCheckpoint checkpoint) => Volatile.Write(ref _kept, checkpoint.Payload.Length);

    /// <summary>Begins to count anew, as one is being made.</summary>
    public void Begin() => (_events, _bytes) = (0, 0);
}
