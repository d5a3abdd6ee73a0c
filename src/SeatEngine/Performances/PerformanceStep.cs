using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>A change asked of one of several performances.</summary>
/// <param name="Performance">The id of the performance that is to change.</param>
/// <param name="Step">The change.</param>
public readonly record struct PerformanceStep(PerformanceId Performance, InventoryStep Step);
