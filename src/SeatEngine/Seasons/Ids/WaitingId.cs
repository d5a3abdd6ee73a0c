using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The number of an entry of a waiting list.</summary>
/// <remarks>Unique in its season. Says nothing about who waits; that is with the patron.</remarks>
[TextId]
public readonly partial record struct WaitingId;
