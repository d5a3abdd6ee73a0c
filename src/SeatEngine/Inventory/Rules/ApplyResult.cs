using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What came of applying events to a state: the state after them, or which of them cannot be and why.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its refusal, or the events"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ApplyResult : IAnswer
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

    /// <inheritdoc/>
    public string Explain() => Refusal ?? "All events were applied.";

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>The state of events none of which was refused.</summary>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidDataException">An event was refused.</exception>
    public InventoryState OrThrow() => State ?? throw new InvalidDataException(Refusal);
}
