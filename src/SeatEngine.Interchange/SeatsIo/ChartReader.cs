using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.SeatsIo;

/// <summary>One reading of one chart.</summary>
internal sealed partial class ChartReader(HallReadLimits limits, List<Defect> defects, List<HallNote> notes)
{
    private const string MainSection = "Main";

    private readonly Dictionary<string, PriceZoneId> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SectionDraft> _sections = new(StringComparer.Ordinal);
    private readonly List<SectionDraft> _order = [];
    private readonly List<GeneralAdmissionArea> _areas = [];
    private readonly List<HallFixture> _fixtures = [];
    private int _seats;

    public Hall? Read(JsonElement chart)
    {
        var categories = ReadCategories(chart);
        var levels = ReadLevels(chart);
        var zones = ReadZones(chart);
        var main = chart.Member("subChart");
        ReadObjects(main, default, null, null);
        if (_seats > limits.MaxSeats)
        {
            defects.Add(new("too-many-seats", DefectSeverity.Error, "the chart", FormattableString.Invariant($"The chart has more than {limits.MaxSeats} seats.")));
            return null;
        }

        if (_seats == 0 && _areas.Count == 0)
        {
            defects.Add(new("no-seats", DefectSeverity.Error, "the chart", "The chart has no seats and no areas."));
            return null;
        }

        var hall = new Hall
        {
            Name = chart.Text("name") ?? string.Empty,
            FocalPoint = main.Point("focalPoint"),
            Categories = categories,
            Levels = levels,
            Zones = zones,
            Sections = [.. _order.Select(static draft => draft.ToSection())],
            Areas = [.. _areas],
            Fixtures = [.. _fixtures],
        };
        var factor = PlanUnits.MetresPerUnit(hall);
        notes.Add(PlanUnits.Note(factor));
        return MissingFocus.Filled(PlanUnits.Scaled(hall, factor), notes);
    }

    private ImmutableArray<Category> ReadCategories(JsonElement chart)
    {
        var categories = ImmutableArray.CreateBuilder<Category>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in List(chart.Member("categories"), "list"))
        {
            var label = item.Text("label");
            var key = item.Text("key") ?? label;
            if (key is null)
            {
                continue;
            }

            var name = ImportNames.Clean(label ?? key);
            var id = taken.Add(name) ? name : ImportNames.Clean($"{name} ({key})");
            if (!_categories.TryAdd(key, new(id)))
            {
                defects.Add(new(DefectCodes.DuplicateId, DefectSeverity.Error, $"category {name}", $"The category key {key} occurs twice."));
                continue;
            }

            taken.Add(id);
            categories.Add(new Category { Id = new(id), Name = label ?? key, Color = ColorOf(item) });
        }

        return categories.ToImmutable();
    }

    private static string? ColorOf(JsonElement item) =>
        item.Text("color") is { Length: 7 } color && color[0] == '#' && color.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0 ? color : null;

    // Lists stand as they are, or as the member "list" of an object.
    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : element.Items(name);

    private static ImmutableArray<Level> ReadLevels(JsonElement chart) =>
        [.. chart.Items("floors").Select(static floor => floor.Text("name") ?? floor.Text("label") ?? floor.Text("key")).OfType<string>()
            .Distinct(StringComparer.Ordinal).Select(static name => new Level { Id = new(ImportNames.Clean(name)), Name = name })];

    private static ImmutableArray<SeatingZone> ReadZones(JsonElement chart) =>
        [.. chart.Items("zones").Concat(chart.Member("subChart").Items("zones"))
            .Select(static zone => (Id: zone.Text("key") ?? zone.Text("label"), Name: zone.Text("label"), Focal: zone.Point("focalPoint")))
            .Where(static zone => zone.Id is not null)
            .DistinctBy(static zone => zone.Id)
            .Select(static zone => new SeatingZone { Id = new(ImportNames.Clean(zone.Id!)), Name = zone.Name ?? zone.Id!, FocalPoint = zone.Focal })];

    private PriceZoneId? CategoryOf(JsonElement item)
    {
        var key = item.Text("categoryKey");
        if (key is not null && _categories.TryGetValue(key, out var category))
        {
            return category;
        }

        return item.Text("categoryLabel") is { } label && _categories.ContainsValue(new(ImportNames.Clean(label))) ? new PriceZoneId(ImportNames.Clean(label)) : null;
    }

    private void ReadObjects(JsonElement chart, PlanPoint origin, SectionDraft? section, PriceZoneId? inherited)
    {
        foreach (var row in chart.Items("rows"))
        {
            ReadRow(row, origin, SectionOf(section, row), inherited);
        }

        foreach (var table in chart.Items("tables"))
        {
            ReadTable(table, origin, SectionOf(section, table), inherited);
        }

        foreach (var booth in chart.Items("booths"))
        {
            ReadBooth(booth, origin, SectionOf(section, booth), inherited);
        }

        foreach (var area in chart.Items("generalAdmissionAreas"))
        {
            ReadArea(area, origin, section, inherited);
        }

        foreach (var shape in chart.Items("shapes"))
        {
            ReadShape(shape, origin);
        }

        foreach (var text in chart.Items("texts"))
        {
            ReadText(text, origin);
        }

        foreach (var nested in chart.Items("sections"))
        {
            ReadSection(nested, origin);
        }
    }

    private void ReadSection(JsonElement item, PlanPoint origin)
    {
        var label = Label(item, "section", "the chart");
        var topLeft = item.Point("topLeft") ?? default;
        var own = new PlanPoint(origin.X + topLeft.X, origin.Y + topLeft.Y);
        var draft = Section(label, isNamed: true);
        draft.Outline = Points(item, origin);
        draft.FocalPoint = item.Member("subChart").Point("focalPoint") is { } focal ? new PlanPoint(own.X + focal.X, own.Y + focal.Y) : null;
        draft.Level = item.Text("floor") is { } floor ? new LevelId(ImportNames.Clean(floor)) : null;
        draft.Zone = item.Text("zone") is { } zone ? new SeatingZoneId(ImportNames.Clean(zone)) : null;
        draft.Category ??= CategoryOf(item);
        ReadObjects(item.Member("subChart"), own, draft, CategoryOf(item));
    }

    private static ImmutableArray<PlanPoint> Points(JsonElement item, PlanPoint origin)
    {
        var points = ImmutableArray.CreateBuilder<PlanPoint>();
        foreach (var point in item.Items("points"))
        {
            if (point.Number("x") is { } x && point.Number("y") is { } y)
            {
                points.Add(new(origin.X + x, origin.Y + y));
            }
        }

        return points.Count > 2 ? points.ToImmutable() : [];
    }

    private SectionDraft SectionOf(SectionDraft? section, JsonElement item) =>
        section ?? (item.Text("sectionLabel") is { } label ? Section(label, isNamed: true) : Section(MainSection, isNamed: false));

    private SectionDraft Section(string label, bool isNamed)
    {
        var key = isNamed ? "section " + label : string.Empty;
        if (!_sections.TryGetValue(key, out var draft))
        {
            _sections.Add(key, draft = new(label, isNamed));
            _order.Add(draft);
        }

        return draft;
    }

    private string Label(JsonElement item, string kind, string place)
    {
        var label = item.Text("label");
        if (label is null or "?")
        {
            Report("missing-label", $"{place}, {kind}", $"A {kind} has no label.");
        }

        return ImportNames.Clean(label ?? "?");
    }

    private void Report(string code, string place, string message)
    {
        if (defects.Count < HallValidator.MaxDefects)
        {
            defects.Add(new(code, DefectSeverity.Error, place, message));
        }
    }
}
