using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>Events to be stored all or none.</summary>
/// <param name="Id">The name of the attempt, the same when it is asked again because nobody knows what became of it.</param>
/// <param name="Parts">The events by stream, each stream once.</param>
public sealed record StoreBatch(StoreBatchId Id, ImmutableArray<StorePart> Parts);
