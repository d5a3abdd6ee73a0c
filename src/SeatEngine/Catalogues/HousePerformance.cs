using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>What a house's catalogue says of a performance.</summary>
/// <param name="Id">Its id, that of its inventory.</param>
/// <param name="Hall">The hall, with its set-up, as it was when the sale began.</param>
/// <param name="Prices">The price book; price zones are the categories of the hall.</param>
/// <param name="Curtain">When the curtain rises; null when no price depends on it.</param>
public sealed record HousePerformance(PerformanceId Id, CatalogueReference Hall, CatalogueReference Prices, DateTimeOffset? Curtain = null);
