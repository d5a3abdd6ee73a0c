namespace SeatEngine.Inventory;

/// <summary>What came of applying events to a state: the state after them, or which of them cannot be and why.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ApplyResult
{
    internal ApplyResult(InventoryState? state, string? refusal, long refusedSequence)
    {
        State = state;
        Refusal = refusal;
        RefusedSequence = refusedSequence;
    }

    /// <summary>Whether every event was applied.</summary>
    public bool Succeeded => State is not null;

    /// <summary>The state after all events; null when one was refused.</summary>
    public InventoryState? State { get; }

    /// <summary>Why an event cannot be, in a sentence; null when none was refused.</summary>
    public string? Refusal { get; }

    /// <summary>The sequence of the event that was refused, as it says; 0 when none was.</summary>
    public long RefusedSequence { get; }

    /// <summary>The result in words.</summary>
    /// <returns>A sentence in English.</returns>
    public string Explain() => Refusal ?? "All events were applied.";

    /// <summary>The state of events none of which was refused.</summary>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDataException">An event was refused.</exception>
    public InventoryState OrThrow() => State ?? throw new InvalidDataException(Refusal);
}
