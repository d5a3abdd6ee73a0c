using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The code of a title: what is played, on however many nights. The desk types it.</summary>
/// <remarks>Short, and unique in its season.</remarks>
[TextId]
public readonly partial record struct TitleCode;
