using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Paints a zone map with sections, rows, ids and any set of seats, and checks that every place is in exactly one zone.</summary>
/// <remarks>Not safe to use from several threads at once. Building does not change the builder, so that one may paint on.</remarks>
[SendInstead("the zone of each seat by its id, and paint it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class ZoneMapBuilder
{
    private readonly SeatMap _map;
    private readonly Dictionary<PriceZoneId, SeatSet> _painted = [];
    private readonly List<PriceZoneId> _order = [];
    private readonly Dictionary<AreaId, PriceZoneId> _areas = [];
    private readonly List<(PriceZoneId Kept, PriceZoneId Given, SeatSet Seats)> _overlaps = [];

    /// <summary>Starts with nothing painted.</summary>
    /// <param name="map">The map.</param>
    public ZoneMapBuilder(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _map = map;
    }

    /// <summary>Starts with what a zone map says, to repaint parts of it.</summary>
    /// <param name="zones">The zone map.</param>
    public ZoneMapBuilder(ZoneMap zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        _map = zones.Map;
        foreach (var zone in zones.Zones)
        {
            Give(zone, zones.SeatsOf(zone));
        }

        foreach (var area in _map.Areas)
        {
            if (zones.ZoneOf(area.Id) is { } zone)
            {
                _areas[area.Id] = zone;
            }
        }
    }

    /// <summary>The seats painted so far.</summary>
    public SeatSet Painted => _painted.Values.Aggregate(_map.Empty, static (all, seats) => all | seats);

    /// <summary>Paints seats that no other zone has; those that one has keep it, and building reports them.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="seats">The seats.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public ZoneMapBuilder Paint(PriceZoneId zone, SeatSet seats)
    {
        CheckMap(seats);
        foreach (var (other, taken) in _painted)
        {
            if (other != zone && taken.Overlaps(seats))
            {
                _overlaps.Add((other, zone, taken & seats));
            }
        }

        Give(zone, seats - Painted);
        return this;
    }

    /// <summary>Paints seats, taking them over from other zones.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="seats">The seats.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    public ZoneMapBuilder Repaint(PriceZoneId zone, SeatSet seats)
    {
        CheckMap(seats);
        foreach (var other in _order)
        {
            _painted[other] -= seats;
        }

        Give(zone, seats);
        return this;
    }

    /// <summary>Paints a whole section.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="section">The section.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The map has no seat in such a section.</exception>
    public ZoneMapBuilder PaintSection(PriceZoneId zone, SectionId section) =>
        Paint(zone, NotEmpty(_map.InSection(section), nameof(section)));

    /// <summary>Paints the rows of a section from one label to another, both included, in natural order.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="section">The section.</param>
    /// <param name="firstRow">The label of the first row.</param>
    /// <param name="lastRow">The label of the last row.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The section has no seat in such rows.</exception>
    public ZoneMapBuilder PaintRows(PriceZoneId zone, SectionId section, string firstRow, string lastRow)
    {
        ArgumentException.ThrowIfNullOrEmpty(firstRow);
        ArgumentException.ThrowIfNullOrEmpty(lastRow);
        var order = NaturalOrder.Among(_map.Rows.Where(row => row.Section.Id == section).Select(static row => row.Label)
            .Append(firstRow).Append(lastRow));
        var rows = _map.SelectRows(row => row.Section.Id == section
            && order.Compare(firstRow, row.Label) <= 0 && order.Compare(row.Label, lastRow) <= 0);
        return Paint(zone, NotEmpty(rows, nameof(firstRow)));
    }

    /// <summary>Paints single seats.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="seats">Their ids.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The map lacks one of them.</exception>
    public ZoneMapBuilder PaintSeats(PriceZoneId zone, params IEnumerable<SeatId> seats) => Paint(zone, _map.Select(seats));

    /// <summary>Paints a general-admission area.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="area">The area.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The map has no such area.</exception>
    public ZoneMapBuilder PaintArea(PriceZoneId zone, AreaId area)
    {
        if (_map.FindArea(area) is null)
        {
            throw new ArgumentException($"The hall has no area '{area}'.", nameof(area));
        }

        _areas[area] = zone;
        return this;
    }

    /// <summary>Paints every seat that is in no zone yet.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>This builder.</returns>
    public ZoneMapBuilder PaintRest(PriceZoneId zone) => Paint(zone, _map.Seats - Painted);

    /// <summary>The zone map as painted, whatever <see cref="Check"/> says of it.</summary>
    /// <returns>The zone map.</returns>
    public ZoneMap Build() =>
        ZoneMap.Paint(_map, _order.Select(zone => KeyValuePair.Create(zone, _painted[zone])), _areas);

    /// <summary>Whether every place is in exactly one zone.</summary>
    /// <returns>
    /// Warnings: by section the seats in no zone (<c>unzoned-seats</c>), by zone those that two zones were given
    /// (<c>seats-in-two-zones</c>), and areas in no zone (<c>unzoned-area</c>). Empty when all is well.
    /// </returns>
    public ImmutableArray<Defect> Check()
    {
        var defects = ImmutableArray.CreateBuilder<Defect>();
        var rest = _map.Seats - Painted;
        foreach (var section in _map.Hall.Sections)
        {
            var missing = rest & _map.InSection(section.Id);
            if (!missing.IsEmpty)
            {
                defects.Add(Warning("unzoned-seats", $"section {section.Id}", $"{Shown(missing)} in no price zone."));
            }
        }

        foreach (var (kept, given, seats) in _overlaps)
        {
            defects.Add(Warning("seats-in-two-zones", $"zone {given}", $"{Shown(seats)} in zone '{kept}' already and stayed there."));
        }

        foreach (var area in _map.Areas)
        {
            if (!_areas.ContainsKey(area.Id))
            {
                defects.Add(Warning("unzoned-area", $"area {area.Id}", $"Area '{area.Id}' is in no price zone."));
            }
        }

        return defects.ToImmutable();
    }

    private void Give(PriceZoneId zone, SeatSet seats)
    {
        if (!_painted.TryAdd(zone, seats))
        {
            _painted[zone] |= seats;
            return;
        }

        _order.Add(zone);
    }

    private void CheckMap(SeatSet seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (!ReferenceEquals(seats.Map, _map))
        {
            throw new ArgumentException("The set belongs to another map.", nameof(seats));
        }
    }

    private static SeatSet NotEmpty(SeatSet seats, string name) =>
        seats.IsEmpty ? throw new ArgumentException("The map has no seat there.", name) : seats;

    private static Defect Warning(string code, string place, string message) => new(code, DefectSeverity.Warning, place, message);

    private static string Shown(SeatSet seats)
    {
        const int Most = 5;
        var ids = seats.ToIds().Order().Take(Most).Select(static id => id.Value);
        var count = seats.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{English.Seats.With(count)} ({string.Join(", ", ids)}{(count > Most ? ", …" : "")}) {English.Are.For(count)}");
    }
}
