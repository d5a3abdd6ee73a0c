using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>Which places are in which price zone, by their ids, as a catalogue keeps it: for any map that has them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ZonePlan
{
    /// <summary>The zones with their places; a place that a later one names too is in the later one.</summary>
    public ImmutableArray<ZonePlaces> Zones { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a zone map says, without its map.</summary>
    /// <param name="zones">The zone map.</param>
    /// <returns>Its zones in order, with all their places. Linear in the places for each zone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is null.</exception>
    public static ZonePlan Of(ZoneMap zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return new()
        {
            Zones =
            [
                .. zones.Zones.Select(zone => new ZonePlaces(zone)
                {
                    Seats = [.. zones.SeatsOf(zone).ToIds()],
                    Areas = [.. zones.Map.Areas.Select(static area => area.Id).Where(area => zones.ZoneOf(area) == zone)],
                }),
            ],
        };
    }

    /// <summary>The zone map on a map.</summary>
    /// <param name="map">The map of the hall.</param>
    /// <returns>The zone map. Linear in the places.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map lacks a place that a zone names.</exception>
    public ZoneMap ToZoneMap(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return ZoneMap.Paint(map,
            Zones.Select(zone => KeyValuePair.Create(zone.Zone, map.Select(zone.Seats))),
            Zones.SelectMany(static zone => zone.Areas.Select(area => KeyValuePair.Create(area, zone.Zone))));
    }
}
