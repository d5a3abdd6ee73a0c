using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What has been decided of one step: the answer, what is to be logged, and the state that this makes.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Nothing has happened yet: a host stores the events, and then gives the answer.
/// </remarks>
[SendInstead("its answer and its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryDecision
{
    internal InventoryDecision(InventoryResult answer, ImmutableArray<InventoryEvent> events, InventoryState state)
    {
        Answer = answer;
        Events = events;
        State = state;
    }

    /// <summary>The answer to the step.</summary>
    public InventoryResult Answer { get; }

    /// <summary>
    /// The events to be logged, in order: what was due by now, then what the step does; none when it is refused or was done before.
    /// </summary>
    public ImmutableArray<InventoryEvent> Events { get; }

    /// <summary>The state after the events, the same that <see cref="InventoryRules.Apply"/> makes of them.</summary>
    public InventoryState State { get; }
}
