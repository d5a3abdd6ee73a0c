namespace SeatEngine.Rendering.Listings;

internal sealed record ListedSection(string Name, int Free, List<ListedRow> Rows);
