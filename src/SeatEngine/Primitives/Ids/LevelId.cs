namespace SeatEngine.Primitives;

/// <summary>The lasting name of a level (floor, tier, balcony) of a hall.</summary>
[TextId]
public readonly partial record struct LevelId;
