using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The number of a group's booking.</summary>
/// <remarks>Unique in its season. Says nothing about who comes; who is written to is with the patron.</remarks>
[TextId]
public readonly partial record struct GroupId;
