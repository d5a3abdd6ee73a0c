namespace SeatEngine.Primitives;

/// <summary>The lasting name of a general-admission area, unique among the areas and seats of its hall.</summary>
[TextId]
public readonly partial record struct AreaId;
