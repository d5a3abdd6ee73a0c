using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>The shapes of a plan: of sections, boxes, tables, areas and fixtures.</summary>
internal sealed class PanelShapes
{
    private readonly MapPanel _panel;

    public PanelShapes(MapPanel panel) => _panel = panel;

    public List<NameShape> All { get; } = [];

    public Dictionary<Section, NameShape> Sections { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Boxes with walls, and tables.</summary>
    public Dictionary<object, NameShape> Furniture { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<GeneralAdmissionArea, NameShape> Areas { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<HallFixture, NameShape> Fixtures { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a section; its floor is drawn grown by a margin in scene units unless the hall gives it.</summary>
    public void Add(SectionGeometry section, double grow, bool furnished)
    {
        Sections.Add(section.Section, Shape([.. section.Floor.Select(Scene)], section.FloorIsGiven ? 0 : grow));
        if (!furnished)
        {
            return;
        }

        foreach (var box in section.Section.Boxes)
        {
            if (box.Outline.Length >= 3)
            {
                Furniture.Add(box, Shape([Scene([.. box.Outline])], 0));
            }
        }

        foreach (var table in section.Section.Tables)
        {
            if (table.Width > 0)
            {
                Furniture.Add(table, Shape([Top(table)], 0));
            }
        }
    }

    public void Add(GeneralAdmissionArea area, double radius)
    {
        var middle = area.Middle;
        Areas.Add(area, Shape([area.Outline.Length >= 3
            ? Scene([.. area.Outline])
            : Scene([new(middle.X - radius, middle.Y - (radius * 0.6)), new(middle.X + radius, middle.Y - (radius * 0.6)),
                new(middle.X + radius, middle.Y + (radius * 0.6)), new(middle.X - radius, middle.Y + (radius * 0.6))])], 0));
    }

    public void Add(HallFixture fixture)
    {
        if (fixture.Outline.Length >= 3)
        {
            Fixtures.Add(fixture, Shape([Scene([.. fixture.Outline])], 0));
        }
    }

    /// <summary>The shapes of a section and of what stands in it.</summary>
    public IEnumerable<NameShape> FurnitureOf(Section section) => section.Boxes.Cast<object>().Concat(section.Tables)
        .Select(thing => Furniture.GetValueOrDefault(thing)).OfType<NameShape>();

    private NameShape Shape(IReadOnlyList<ScenePoint[]> figures, double grow)
    {
        NameShape shape = new(figures, grow);
        if (!shape.IsEmpty)
        {
            All.Add(shape);
        }

        return shape;
    }

    private ScenePoint[] Scene(PlanPoint[] points) => Array.ConvertAll(points, _panel.At);

    private ScenePoint[] Top(HallTable table)
    {
        const int Corners = 12;
        var half = table.Width / 2;
        if (table.Shape == TableShape.Round)
        {
            return Scene([.. Enumerable.Range(0, Corners).Select(static corner => Math.SinCos(corner * 2 * Math.PI / Corners))
                .Select(way => new PlanPoint(table.Centre.X + (half * way.Cos), table.Centre.Y + (half * way.Sin)))]);
        }

        (var sin, var cos) = Math.SinCos(table.Rotation * Math.PI / 180);
        PlanPoint Corner(double x, double y) => new(table.Centre.X + (x * cos) - (y * sin), table.Centre.Y + (x * sin) + (y * cos));
        var deep = table.Depth / 2;
        return Scene([Corner(-half, -deep), Corner(half, -deep), Corner(half, deep), Corner(-half, deep)]);
    }
}
