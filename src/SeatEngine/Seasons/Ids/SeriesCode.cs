using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The code of a series: nights that belong together, such as all Fridays.</summary>
/// <remarks>Short, and unique in its season.</remarks>
[TextId]
public readonly partial record struct SeriesCode;
