using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>The places of one price zone, whichever hall they are in.</summary>
/// <param name="Zone">The zone, as price books name it.</param>
public sealed record ZonePlaces(PriceZoneId Zone)
{
    /// <summary>Its seats, each of the hall's once.</summary>
    public ImmutableArray<SeatId> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its general-admission areas, each as a whole.</summary>
    public ImmutableArray<AreaId> Areas { get; init => field = value.IsDefault ? [] : value; } = [];
}
