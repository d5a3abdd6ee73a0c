using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reads a seats.io chart into a hall in units of the chart.</summary>
internal sealed partial class ChartReader
{
    private readonly PlanJson _json;
    private readonly PlanContext _context;
    private readonly Dictionary<ChartPlace, ChartSection> _sections = [];
    private readonly List<ChartSection> _inOrder = [];
    private readonly List<Category> _categories = [];
    private readonly Dictionary<string, PriceZoneId> _categoriesByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PriceZoneId> _categoriesByName = new(StringComparer.Ordinal);
    private readonly List<SeatingZone> _zones = [];
    private readonly List<Level> _levels = [];
    private readonly List<GeneralAdmissionArea> _areas = [];
    private readonly List<HallFixture> _fixtures = [];

    public ChartReader(PlanJson json, PlanContext context)
    {
        _json = json;
        _context = context;
    }

    public Hall Read(string name)
    {
        var root = _json.Root;
        ReadCategories(root);
        ReadZones(root);
        PlanPoint? focal = null;
        if (_json.Object(root, "subChart") is { } only)
        {
            focal = _json.Point(only, "focalPoint");
            ReadSubChart(only, new() { SectionId = "main", SectionName = "Main" });
        }

        foreach (var floor in _json.List(root, "subChartFloors"))
        {
            var ofFloor = _json.Point(floor, "focalPoint");
            focal ??= ofFloor;
            ReadSubChart(floor, ReadFloor(floor) with { FocalPoint = ofFloor });
        }

        var hall = new Hall
        {
            Name = _json.Text(root, "name") is { Length: > 0 } own ? own : name,
            FocalPoint = focal,
            Levels = [.. _levels],
            Zones = [.. _zones],
            Categories = [.. _categories],
            Sections = [.. _inOrder.Where(static section => section.IsPlain).Select(static section => section.ToSection())],
            Areas = [.. _areas],
            Fixtures = [.. _fixtures],
        };
        if (_context.SeatCount == 0 && _areas.Count == 0)
        {
            _context.Error(PlanContext.NoSeats, "the chart", "The chart has no seats and no areas.");
        }

        return hall;
    }

    private ChartPlace ReadFloor(JsonElement floor)
    {
        var place = _json.PlaceOf(floor);
        var id = _context.Id(_json.Text(floor, "floorName") ?? FormattableString.Invariant($"{_levels.Count + 1}"), place);
        var name = _json.Text(floor, "floorDisplayName") is { Length: > 0 } shown ? shown : id;
        _levels.Add(new() { Id = new(id), Name = name });
        return new() { SectionId = _context.Id($"{id}-main", place), SectionName = "Main", Level = new LevelId(id) };
    }

    private void ReadCategories(JsonElement root)
    {
        if (_json.Object(root, "categories") is not { } categories)
        {
            return;
        }

        foreach (var category in _json.List(categories, "list"))
        {
            var place = _json.PlaceOf(category);
            var label = _json.Text(category, "label");
            var key = _json.Text(category, "key") ?? label ?? string.Empty;
            var name = label is { Length: > 0 } ? label : key;
            if (!_categoriesByKey.TryAdd(key, new(_context.Id(_categoriesByName.ContainsKey(name) ? $"{name} ({key})" : name, place))))
            {
                _context.Error(DefectCodes.DuplicateId, place, $"The category key {key} occurs twice.");
                continue;
            }

            _categoriesByName.TryAdd(name, _categoriesByKey[key]);
            _categories.Add(new() { Id = _categoriesByKey[key], Name = name, Color = PlanColors.Hex(_json.Text(category, "color")) });
        }
    }

    private void ReadZones(JsonElement root)
    {
        if (_json.Object(root, "zones") is not { } zones)
        {
            return;
        }

        foreach (var zone in _json.List(zones, "list"))
        {
            var label = _json.Text(zone, "label");
            var id = _context.Id(_json.Text(zone, "key") ?? label ?? string.Empty, _json.PlaceOf(zone));
            _zones.Add(new() { Id = new(id), Name = label is { Length: > 0 } ? label : id, FocalPoint = _json.Point(zone, "focalPoint") });
        }
    }

    private void ReadSubChart(JsonElement chart, ChartPlace place)
    {
        foreach (var section in _json.List(chart, "sections"))
        {
            ReadSection(section, place);
        }

        foreach (var row in _json.List(chart, "rows"))
        {
            ReadRow(row, place);
        }

        foreach (var table in _json.List(chart, "tables"))
        {
            ReadTable(table, place);
        }

        foreach (var booth in _json.List(chart, "booths"))
        {
            ReadBooth(booth, place);
        }

        foreach (var area in _json.List(chart, "generalAdmissionAreas"))
        {
            ReadArea(area, place);
        }

        ReadFixtures(chart, place);
    }

    private void ReadSection(JsonElement section, ChartPlace outer)
    {
        var words = _json.PlaceOf(section);
        var label = Label(section, words, "section");
        var shown = _json.Text(section, "displayLabel") ?? _json.Text(section, "displayedLabel");
        var full = outer.FullLabel(label);
        var corner = _json.Point(section, "topLeft") ?? default;
        var inner = outer with
        {
            Prefix = full,
            SectionId = _context.Id(full, words),
            SectionName = shown is { Length: > 0 } ? shown : label,
            Origin = PlanShapes.Moved(outer.Origin, corner),
            Zone = ZoneOf(section) ?? outer.Zone,
            Category = CategoryOf(section) ?? outer.Category,
            IsDrawn = true,
            Outline = Points(section, outer.Origin),
        };
        SectionOf(inner);
        if (_json.Object(section, "subChart") is { } chart)
        {
            ReadSubChart(chart, inner);
        }
    }

    // Rows that stand in no section drawn may yet name one, or a zone of their own.
    private ChartPlace PlaceOfObject(JsonElement value, ChartPlace place)
    {
        var zone = ZoneOf(value) ?? place.Zone;
        var label = place.IsDrawn ? null : _json.Text(value, "sectionLabel");
        if (label is not { Length: > 0 })
        {
            return zone == place.Zone ? place : place with
            {
                Zone = zone,
                SectionId = zone is { } id
                ? _context.Id($"{place.SectionId}-{id}", _json.PlaceOf(value)) : place.SectionId
            };
        }

        var shown = _json.Text(value, "sectionDisplayedLabel");
        return place with
        {
            Prefix = label,
            SectionId = _context.Id(label, _json.PlaceOf(value)),
            SectionName = shown is { Length: > 0 } ? shown : label,
            Zone = zone,
        };
    }

    private ChartSection SectionOf(ChartPlace place)
    {
        if (!_sections.TryGetValue(place, out var section))
        {
            _sections.Add(place, section = new(place));
            _inOrder.Add(section);
        }

        return section;
    }

    private SeatingZoneId? ZoneOf(JsonElement value) =>
        _json.Text(value, "zone") is { Length: > 0 } zone ? new SeatingZoneId(_context.Id(zone, _json.PlaceOf(value))) : null;

    private PriceZoneId? CategoryOf(JsonElement value)
    {
        if (_json.Text(value, "categoryKey") is { Length: > 0 } key)
        {
            return _categoriesByKey.TryGetValue(key, out var known) ? known : new PriceZoneId(_context.Id(key, _json.PlaceOf(value)));
        }

        return _json.Text(value, "categoryLabel") is { } label && _categoriesByName.TryGetValue(label, out var id) ? id : null;
    }

    /// <summary>The label of an object; a chart writes a question mark where it has none.</summary>
    private string Label(JsonElement value, string words, string kind)
    {
        var label = _json.Text(value, "label");
        if (!string.IsNullOrWhiteSpace(label) && !string.Equals(label, "?", StringComparison.Ordinal))
        {
            return label;
        }

        _context.Error("missing-label", words, $"The {kind} has no label.");
        return "?";
    }

    private string Printed(JsonElement value, string label) => _json.Text(value, "displayLabel") is { Length: > 0 } shown ? shown : label;

    private void RequireCategory(PriceZoneId? category, string words, string kind)
    {
        if (category is null && _categories.Count > 0)
        {
            _context.Error("missing-category", words, $"The {kind} has no category.");
        }
    }

    private List<PlanPoint> Points(JsonElement value, PlanPoint origin)
    {
        var points = new List<PlanPoint>();
        foreach (var point in _json.List(value, "points"))
        {
            points.Add(PlanShapes.Moved(_json.Point(point), origin));
        }

        return points;
    }
}
