namespace SeatEngine.Inventory;

/// <summary>A batch that is stored, whole.</summary>
/// <param name="Batch">What was stored, as it was given.</param>
/// <param name="Position">Its place among all batches of the store, from 1, growing; there may be gaps.</param>
/// <param name="StoredAt">When it was stored, by the store's clock, in UTC.</param>
public sealed record StoredBatch(StoreBatch Batch, long Position, DateTimeOffset StoredAt);
