using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>A change asked of one of several performances.</summary>
/// <param name="Performance">The performance.</param>
/// <param name="Step">The change.</param>
public readonly record struct PerformanceStep(PerformanceId Performance, InventoryStep Step);
