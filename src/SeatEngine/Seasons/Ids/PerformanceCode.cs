using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The code of a performance within its season, the same year after year for what comes again.</summary>
/// <remarks>Short, and unique in its season; the house knows the performance by its season's prefix and this.</remarks>
[TextId]
public readonly partial record struct PerformanceCode;
