using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One subscription of a package: a price type, and a place at each performance chosen.</summary>
/// <param name="Type">The price type.</param>
/// <param name="Places">A place for each performance, no performance twice.</param>
public sealed record PackageSeat(PriceTypeId Type, ImmutableArray<PackagePlace> Places);
