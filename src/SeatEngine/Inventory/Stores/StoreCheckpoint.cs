namespace SeatEngine.Inventory;

/// <summary>A stream's state after an event, so that reading need not begin at the first.</summary>
/// <param name="Stream">Of which performance or order it is.</param>
/// <param name="Version">The sequence of the last event in it.</param>
/// <param name="Hash">The hash of that event.</param>
/// <param name="SchemaVersion">The version of the payload's form, from 1.</param>
/// <param name="Payload">The state.</param>
public sealed record StoreCheckpoint(StoreStreamId Stream, long Version, ChainHash Hash, int SchemaVersion, ReadOnlyMemory<byte> Payload);
