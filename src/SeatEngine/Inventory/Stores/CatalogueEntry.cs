namespace SeatEngine.Inventory;

/// <summary>One thing that a house needs to open again: a hall, a zone map, a price book, a performance.</summary>
/// <param name="Key">What it is called.</param>
/// <param name="Content">The thing itself, in a form that the store need not understand.</param>
public sealed record CatalogueEntry(CatalogueKey Key, ReadOnlyMemory<byte> Content);
