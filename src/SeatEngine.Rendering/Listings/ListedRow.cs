namespace SeatEngine.Rendering;

internal sealed record ListedRow(string Name, List<ListedPart> Parts, string Notes);
