using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The name of a season, such as <c>2027-28</c>.</summary>
/// <remarks>Unique in its house.</remarks>
[TextId]
public readonly partial record struct SeasonId;
