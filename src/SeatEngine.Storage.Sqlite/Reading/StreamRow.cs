using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Where a stream ends, where it begins, and who may write it.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Version">The sequence of its last event.</param>
/// <param name="Hash">The hash of its last event.</param>
/// <param name="Epoch">The latest epoch that it has seen.</param>
/// <param name="FirstKept">The sequence before its first event that is kept.</param>
/// <param name="KeptHash">The hash of the event of that sequence.</param>
/// <param name="Owner">Who has its lease; null for nobody.</param>
/// <param name="OwnerEpoch">The epoch of that lease.</param>
/// <param name="OwnedUntil">When it ends.</param>
internal sealed record StreamRow(long Number, long Version, ChainHash Hash, long Epoch, long FirstKept, ChainHash KeptHash, string? Owner,
    long OwnerEpoch, DateTimeOffset OwnedUntil);
