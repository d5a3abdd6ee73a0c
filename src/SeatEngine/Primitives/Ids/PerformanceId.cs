namespace SeatEngine.Primitives;

/// <summary>The name of a performance: one date of one hall.</summary>
[TextId]
public readonly partial record struct PerformanceId;
