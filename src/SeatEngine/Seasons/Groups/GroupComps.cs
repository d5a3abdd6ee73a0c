using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>How many of a group come for nothing: one in so many.</summary>
/// <param name="Each">Of each so many people one is free, at least 2.</param>
/// <param name="Type">The price type of what is given away.</param>
/// <param name="Most">So many at most; null for no limit.</param>
/// <remarks>Immutable. The cheapest tickets are the free ones. How many a house or a department gives away at all is limited by the
/// book of orders.</remarks>
public sealed record GroupComps(int Each, PriceTypeId Type, int? Most = null)
{
    /// <summary>How many of so many people are free.</summary>
    /// <param name="people">How many come, the free ones among them.</param>
    /// <returns>The number, at least 0.</returns>
    public int Of(int people) => Each < 2 ? 0 : Math.Min(people / Each, Most ?? int.MaxValue);
}
