using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A row, box or table by its section and label.</summary>
/// <param name="Section">The id of the section in which it stands.</param>
/// <param name="Label">The label; where a section has a row, a box and a table of one label, all are meant.</param>
public readonly record struct RowName(SectionId Section, string Label);
