using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A place at one performance of a package.</summary>
/// <param name="Performance">One of the performances that the buyer chose.</param>
/// <param name="Place">The seat or area at that performance.</param>
public readonly record struct PackagePlace(PerformanceId Performance, PlaceId Place);
