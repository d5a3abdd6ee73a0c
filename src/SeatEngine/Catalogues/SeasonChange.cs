using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>What a season would change of one performance.</summary>
/// <param name="Kind">What would happen to it.</param>
/// <param name="Performance">Of which performance.</param>
/// <param name="Before">What the house says of it now; null when it does not have it.</param>
/// <param name="After">What the season says of it; null when it does not have it any more.</param>
public sealed record SeasonChange(SeasonChangeKind Kind, PerformanceId Performance, HousePerformance? Before, HousePerformance? After);
