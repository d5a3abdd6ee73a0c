namespace SeatEngine.Inventory;

/// <summary>Who alone may write a stream, and until when.</summary>
/// <param name="Stream">What may be written: a performance, or a book of orders.</param>
/// <param name="Owner">Who has it, in words by which others can ask it, such as the address of its process.</param>
/// <param name="Epoch">The epoch in which its batches are stored, from 1; each owner after another gets a later one.</param>
/// <param name="Until">When it ends, by the store's clock, in UTC, unless it is renewed.</param>
public sealed record StoreLease(StoreStreamId Stream, string Owner, long Epoch, DateTimeOffset Until);
