namespace SeatEngine.Rendering.Listings;

internal sealed record ListedRow(string Name, List<ListedPart> Parts, string Notes);
