using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <content>General-admission areas, and what is drawn and not sold.</content>
internal sealed partial class ChartReader
{
    private void ReadArea(JsonElement area, ChartPlace outer)
    {
        var place = PlaceOfObject(area, outer);
        var words = _json.PlaceOf(area);
        var label = Label(area, words, "area");
        var category = CategoryOf(area) ?? place.Category;
        RequireCategory(category, words, "area");
        var (centre, outline) = ReadShape(area, place);
        var capacity = _json.Whole(area, "capacity") ?? 0;
        var isVariable = _json.Flag(area, "variableOccupancy");
        _areas.Add(new()
        {
            Id = new(_context.Id(place.FullLabel(label), words)),
            Name = Printed(area, label),
            Capacity = capacity,
            MinOccupancy = isVariable ? _json.Whole(area, "minOccupancy") ?? 1 : 1,
            MaxOccupancy = isVariable ? _json.Whole(area, "maxOccupancy") : null,
            Booking = BookingOf(area),
            Level = place.Level,
            Zone = place.Zone,
            Category = category,
            Centre = centre,
            Outline = outline,
        });
        SectionOf(place).HasAreas = true;
    }

    private void ReadFixtures(JsonElement chart, ChartPlace place)
    {
        foreach (var shape in _json.List(chart, "shapes"))
        {
            var (centre, outline) = ReadShape(shape, place);
            _fixtures.Add(new()
            {
                Kind = KindOf(shape),
                Name = _json.Text(shape, "label") is { Length: > 0 } label ? label : null,
                Level = place.Level,
                Position = centre,
                Outline = outline,
            });
        }

        foreach (var text in _json.List(chart, "texts"))
        {
            if ((_json.Text(text, "text") ?? _json.Text(text, "label")) is not { Length: > 0 } words)
            {
                _context.LeaveOut("A text without words", _json.PlaceOf(text));
                continue;
            }

            _fixtures.Add(new()
            {
                Kind = FixtureKind.Label,
                Name = words,
                Level = place.Level,
                Position = PlanShapes.Moved(_json.Point(text, "center") ?? PointOf(text), place.Origin),
                Rotation = _json.Number(text, "rotationAngle") ?? 0,
            });
        }

        foreach (var kind in (ReadOnlySpan<(string Name, string Words)>)[("icons", "An icon"), ("imageObjects", "A picture")])
        {
            foreach (var thing in _json.List(chart, kind.Name))
            {
                _context.LeaveOut(kind.Words, _json.PlaceOf(thing));
            }
        }
    }

    private FixtureKind KindOf(JsonElement shape)
    {
        foreach (var member in (ReadOnlySpan<string>)["smartType", "icon", "label"])
        {
            var word = _json.Text(shape, member);
            foreach (var (name, kind) in FixtureWords)
            {
                if (string.Equals(word, name, StringComparison.OrdinalIgnoreCase))
                {
                    return kind;
                }
            }
        }

        return FixtureKind.Obstacle;
    }

    private static readonly (string Name, FixtureKind Kind)[] FixtureWords =
    [
        ("stage", FixtureKind.Stage), ("screen", FixtureKind.Stage), ("field", FixtureKind.Stage), ("ring", FixtureKind.Stage),
        ("exit", FixtureKind.Exit), ("entrance", FixtureKind.Exit), ("stairs", FixtureKind.Stairs), ("aisle", FixtureKind.Aisle),
    ];

    private PlanPoint PointOf(JsonElement value) => new(_json.Number(value, "x") ?? 0, _json.Number(value, "y") ?? 0);

    private (PlanPoint Centre, ImmutableArray<PlanPoint> Outline) ReadShape(JsonElement shape, ChartPlace place)
    {
        var points = Points(shape, place.Origin);
        if (points.Count > 2)
        {
            return (PlanBounds.Around(points).Centre, [.. points]);
        }

        var rotation = _json.Number(shape, "rotationAngle") ?? 0;
        var centre = PlanShapes.Moved(_json.Point(shape, "center") ?? PointOf(shape), place.Origin);
        if (_json.Number(shape, "radius1") is { } radius1 && _json.Number(shape, "radius2") is { } radius2)
        {
            return (centre, PlanShapes.Ellipse(centre, radius1, radius2, rotation));
        }

        return _json.Number(shape, "width") is { } width && _json.Number(shape, "height") is { } height
            ? (centre, PlanShapes.Rectangle(centre, width, height, rotation))
            : (centre, []);
    }
}
