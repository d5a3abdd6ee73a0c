namespace SeatEngine.Inventory;

/// <summary>One event as a store keeps it: bytes that it need not understand.</summary>
/// <param name="Kind">What happened, for whoever reads the store without this library.</param>
/// <param name="SchemaVersion">The version of the payload's form, from 1.</param>
/// <param name="Payload">The event.</param>
/// <param name="Hash">The hash of this event and all before it in its stream.</param>
public sealed record StoreEvent(string Kind, int SchemaVersion, ReadOnlyMemory<byte> Payload, ChainHash Hash);
