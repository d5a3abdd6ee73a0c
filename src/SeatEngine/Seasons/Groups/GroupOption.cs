using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Seats that were offered to a group. They are not held.</summary>
/// <param name="Number">Which of its options, from 1.</param>
/// <param name="Performance">On which night.</param>
/// <param name="Seats">The seats, as compact as they could be had.</param>
/// <param name="Total">What they cost, comps counted as nothing, when they were offered.</param>
/// <remarks>Immutable.</remarks>
public sealed record GroupOption(int Number, PerformanceId Performance, ImmutableArray<SeatId> Seats, Money Total);
