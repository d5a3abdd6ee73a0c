namespace SeatEngine.Rendering;

internal sealed record ListedSection(string Name, int Free, List<ListedRow> Rows);
