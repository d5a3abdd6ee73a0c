using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Places of one of several performances.</summary>
/// <param name="Performance">The id of the performance at which they are wanted.</param>
/// <param name="Places">The places, at least one.</param>
public readonly record struct PerformanceClaim(PerformanceId Performance, PlaceSelection Places);
