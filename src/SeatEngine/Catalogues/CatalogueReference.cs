namespace SeatEngine.Catalogues;

/// <summary>Points to an entry of a house's catalogue, of a kind that follows from where it stands.</summary>
/// <param name="Id">Which one of its kind.</param>
/// <param name="Version">Which state of it, from 1.</param>
public sealed record CatalogueReference(string Id, int Version = 1);
