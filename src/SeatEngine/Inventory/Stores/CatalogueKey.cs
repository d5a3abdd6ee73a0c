namespace SeatEngine.Inventory;

/// <summary>What an entry of a house's catalogue is called.</summary>
/// <param name="Kind">Of what it is, such as <c>hall</c> or <c>price-book</c>; any word will do, so that new kinds need no new
/// store.</param>
/// <param name="Id">Which one of its kind.</param>
/// <param name="Version">Which state of it, from 1.</param>
public sealed record CatalogueKey(string Kind, string Id, int Version);
