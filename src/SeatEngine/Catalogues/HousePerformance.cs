using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>What a house's catalogue says of a performance.</summary>
/// <param name="Id">Its id, that of its inventory.</param>
/// <param name="Hall">The hall as it was when the sale began.</param>
/// <param name="Prices">The price book.</param>
/// <param name="Curtain">When the curtain rises; null when no price depends on it.</param>
public sealed record HousePerformance(PerformanceId Id, CatalogueReference Hall, CatalogueReference Prices, DateTimeOffset? Curtain = null)
{
    /// <summary>The set-up that is laid over the hall; null for the hall as it is kept.</summary>
    public CatalogueReference? SetUp { get; init; }

    /// <summary>Which places are in which price zone; null where that is what the categories of the hall say.</summary>
    public CatalogueReference? Zones { get; init; }

    /// <summary>What is set aside before the sale begins; null for nothing.</summary>
    public CatalogueReference? Holds { get; init; }
}
