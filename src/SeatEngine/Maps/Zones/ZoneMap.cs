using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Which place is in which price zone for a performance, and nothing else.</summary>
/// <remarks>
/// Immutable and safe to share between threads. One hall has many zone maps; that of the house's own plan is
/// <see cref="OfCategories"/>.
/// </remarks>
[SendInstead("the zone of each seat by its id, and paint it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ZoneMap
{
    private readonly ushort[] _zoneBySlot;
    private readonly Dictionary<AreaId, int> _zoneByArea;
    private readonly Dictionary<PriceZoneId, int> _ordinals;
    private readonly SeatSet?[] _seatsByZone;

    private ZoneMap(SeatMap map, ImmutableArray<PriceZoneId> zones, ushort[] zoneBySlot, Dictionary<AreaId, int> zoneByArea)
    {
        _seatsByZone = new SeatSet?[zones.Length];
        Map = map;
        Zones = zones;
        _zoneBySlot = zoneBySlot;
        _zoneByArea = zoneByArea;
        _ordinals = zones.Select(static (zone, at) => (zone, at)).ToDictionary(static entry => entry.zone, static entry => entry.at);
    }

    /// <summary>The map to whose places the zones are given.</summary>
    public SeatMap Map { get; }

    /// <summary>The price zones, each once.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; }

    /// <summary>The seats that are in no zone.</summary>
    public SeatSet Unzoned => Map.Select(seat => _zoneBySlot[seat.Index.Value] == 0);

    /// <summary>By slot: the zone's place in <see cref="Zones"/> plus 1, or 0 for none.</summary>
    internal ReadOnlySpan<ushort> ZoneBySlot => _zoneBySlot;

    /// <summary>The zone map of the house's own plan: each place in its category, its own or inherited.</summary>
    /// <param name="map">The map.</param>
    /// <returns>The zone map; places without a category are in no zone.</returns>
    /// <exception cref="ArgumentException">There are more than 65,535 zones.</exception>
    public static ZoneMap OfCategories(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var builder = new Painter(map);
        foreach (var category in map.Hall.Categories)
        {
            builder.ZoneOrdinal(category.Id);
        }

        foreach (var seat in map.Seats)
        {
            if (map.CategoryOf(seat) is { } zone)
            {
                builder.Paint(seat, zone);
            }
        }

        foreach (var area in map.Areas)
        {
            if (area.Category is { } zone)
            {
                builder.Paint(area.Id, zone);
            }
        }

        return builder.ToZoneMap();
    }

    /// <summary>A zone map painted zone by zone: a later zone takes seats over from an earlier one.</summary>
    /// <param name="map">The map.</param>
    /// <param name="seats">Sets of seats and the zone of each.</param>
    /// <param name="areas">General-admission areas and the zone of each.</param>
    /// <returns>The zone map.</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, the map lacks an area, or there are more than 65,535
    /// zones.</exception>
    public static ZoneMap Paint(SeatMap map,
        IEnumerable<KeyValuePair<PriceZoneId, SeatSet>> seats, IEnumerable<KeyValuePair<AreaId, PriceZoneId>> areas)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(areas);
        var builder = new Painter(map);
        foreach (var (zone, set) in seats)
        {
            if (!ReferenceEquals(set.Map, map))
            {
                throw new ArgumentException("A set belongs to another map.", nameof(seats));
            }

            builder.ZoneOrdinal(zone);
            foreach (var seat in set)
            {
                builder.Paint(seat, zone);
            }
        }

        foreach (var (area, zone) in areas)
        {
            if (map.FindArea(area) is null)
            {
                throw new ArgumentException($"The hall has no area '{area}'.", nameof(areas));
            }

            builder.Paint(area, zone);
        }

        return builder.ToZoneMap();
    }

    /// <summary>The zone of a seat. O(1).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The zone, or null when the seat is in none.</returns>
    public PriceZoneId? ZoneOf(SeatIndex seat)
    {
        var zone = (uint)seat.Value < (uint)_zoneBySlot.Length ? _zoneBySlot[seat.Value] : 0;
        return zone == 0 ? null : Zones[zone - 1];
    }

    /// <summary>The zone of a general-admission area.</summary>
    /// <param name="area">An area of the map.</param>
    /// <returns>The zone, or null when the area is in none.</returns>
    public PriceZoneId? ZoneOf(AreaId area) => _zoneByArea.TryGetValue(area, out var zone) ? Zones[zone] : null;

    /// <summary>The seats of a zone; none for a zone that the map does not have. Found when first asked for, and kept.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The set.</returns>
    public SeatSet SeatsOf(PriceZoneId zone) => _ordinals.TryGetValue(zone, out var ordinal)
        ? Volatile.Read(ref _seatsByZone[ordinal]) ?? FindSeatsOf(ordinal)
        : Map.Empty;

    // Apart from those that ask, since a closure would cost memory even where the answer is kept.
    private SeatSet FindSeatsOf(int ordinal)
    {
        var seats = Map.Select(seat => _zoneBySlot[seat.Index.Value] == ordinal + 1);
        Volatile.Write(ref _seatsByZone[ordinal], seats);
        return seats;
    }

    private sealed class Painter(SeatMap map)
    {
        private readonly List<PriceZoneId> _zones = [];
        private readonly Dictionary<PriceZoneId, int> _ordinals = [];
        private readonly ushort[] _zoneBySlot = new ushort[map.SlotCount];
        private readonly Dictionary<AreaId, int> _zoneByArea = [];

        public int ZoneOrdinal(PriceZoneId zone)
        {
            if (!_ordinals.TryGetValue(zone, out var ordinal))
            {
                ordinal = _zones.Count;
                if (ordinal >= ushort.MaxValue)
                {
                    throw new ArgumentException("A zone map has at most 65,535 zones.", nameof(zone));
                }

                _zones.Add(zone);
                _ordinals.Add(zone, ordinal);
            }

            return ordinal;
        }

        public void Paint(SeatIndex seat, PriceZoneId zone) => _zoneBySlot[seat.Value] = (ushort)(ZoneOrdinal(zone) + 1);

        public void Paint(AreaId area, PriceZoneId zone) => _zoneByArea[area] = ZoneOrdinal(zone);

        public ZoneMap ToZoneMap() => new(map, [.. _zones], _zoneBySlot, _zoneByArea);
    }
}
