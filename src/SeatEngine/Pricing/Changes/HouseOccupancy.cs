using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>How much of each zone is sold at a moment; what dynamic rules look at.</summary>
/// <remarks>Immutable.</remarks>
public sealed record HouseOccupancy
{
    /// <summary>The number of places sold by zone; a zone not named has none.</summary>
    public ImmutableDictionary<PriceZoneId, int> Sold { get; init; } = ImmutableDictionary<PriceZoneId, int>.Empty;

    /// <summary>The tiers that dynamic rules had reached before, for their cooling-off; empty when none or not kept.</summary>
    public ImmutableArray<DynamicTierState> Tiers { get; init; } = [];

    /// <summary>Counts what is sold by zone.</summary>
    /// <param name="zones">The zone map.</param>
    /// <param name="sold">The seats sold.</param>
    /// <param name="areas">The places sold in general-admission areas.</param>
    /// <returns>The occupancy.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public static HouseOccupancy Of(ZoneMap zones, SeatSet sold, params IEnumerable<AreaCount> areas)
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sold);
        ArgumentNullException.ThrowIfNull(areas);
        if (!ReferenceEquals(sold.Map, zones.Map))
        {
            throw new ArgumentException("The set belongs to another map.", nameof(sold));
        }

        Dictionary<PriceZoneId, int> counts = [];
        foreach (var seat in sold)
        {
            Count(zones.ZoneOf(seat), 1);
        }

        foreach (var area in areas)
        {
            Count(zones.ZoneOf(area.Area), area.Count);
        }

        return new HouseOccupancy { Sold = counts.ToImmutableDictionary() };

        void Count(PriceZoneId? zone, int count)
        {
            if (zone is { } named)
            {
                counts[named] = counts.GetValueOrDefault(named) + count;
            }
        }
    }
}
