using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>Consecutive events of one stream.</summary>
/// <param name="Stream">Of which performance or order they are.</param>
/// <param name="After">The sequence expected to be the last one stored, or 0; the events are numbered from the next.</param>
/// <param name="Epoch">The epoch in which the stream is written; a store that has seen a later one of it stores nothing.</param>
/// <param name="Events">The events, in order.</param>
public sealed record StorePart(StoreStreamId Stream, long After, long Epoch, ImmutableArray<StoreEvent> Events);
