using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>Consecutive events of one stream.</summary>
/// <param name="Stream">Of which performance or order they are.</param>
/// <param name="After">The sequence expected to be the last one stored, or 0; the events are numbered from the next.</param>
/// <param name="Events">The events, in order.</param>
public sealed record StorePart(StoreStreamId Stream, long After, ImmutableArray<StoreEvent> Events);
