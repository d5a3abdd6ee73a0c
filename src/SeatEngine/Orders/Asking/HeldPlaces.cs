using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Where the places of an order are held.</summary>
/// <param name="Performance">At which performance they are held.</param>
/// <param name="Token">The hold, of just the places that are sold there.</param>
public sealed record HeldPlaces(PerformanceId Performance, HoldToken Token);
