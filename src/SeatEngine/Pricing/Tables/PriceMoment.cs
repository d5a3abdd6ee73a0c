using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The moment for which prices are asked: which performance, as of when, and what was sold by then.</summary>
/// <remarks>Immutable. The same book, map and moment always give the same prices, however much later they are asked again.</remarks>
public sealed record PriceMoment
{
    /// <summary>The performance whose prices these are.</summary>
    public required PerformanceId Performance { get; init; }

    /// <summary>As of when. Comes from the caller's clock, or from an old order to be replayed.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>
    /// When the curtain rises, or null when that is not known; rules that ask for it then do not apply. With the house's own offset, by
    /// which its weekday goes where the book names no time zone.
    /// </summary>
    public DateTimeOffset? Curtain { get; init; }

    /// <summary>What is sold, or null when that is not known; rules that ask for it then do not apply.</summary>
    public HouseOccupancy? Occupancy { get; init; }
}
