using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What of the options belongs to the state, since replaying the events depends on it.</summary>
internal sealed record InventorySettings(PerformanceId Performance, TimeSpan KeyRetention, TimeSpan ExpiredHoldRetention);
