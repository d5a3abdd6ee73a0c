using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Consecutive events of one performance.</summary>
/// <param name="Performance">The performance whose events these are.</param>
/// <param name="After">The sequence before the first of them: that of the last event stored, or 0.</param>
/// <param name="Events">The events, in order.</param>
public sealed record JournalPart(PerformanceId Performance, long After, ImmutableArray<InventoryEvent> Events);
