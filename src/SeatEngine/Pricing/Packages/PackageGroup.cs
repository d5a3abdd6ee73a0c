using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A group of performances within a package, of which a buyer takes so many.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Performances">The performances to choose from.</param>
/// <param name="Minimum">The fewest to be chosen.</param>
/// <param name="Maximum">The most that may be chosen.</param>
public sealed record PackageGroup(string Name, ImmutableArray<PerformanceId> Performances, int Minimum, int Maximum);
