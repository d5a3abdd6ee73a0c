using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A place at one performance of a package.</summary>
/// <param name="Performance">The performance.</param>
/// <param name="Place">The place.</param>
public readonly record struct PackagePlace(PerformanceId Performance, PlaceId Place);
