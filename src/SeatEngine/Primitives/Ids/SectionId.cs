namespace SeatEngine.Primitives;

/// <summary>The lasting name of a section (block) of a hall.</summary>
[TextId]
public readonly partial record struct SectionId;
