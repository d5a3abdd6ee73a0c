using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>One plan of a picture while its layers measure and draw: what it shows, and what is written in it.</summary>
internal sealed class PanelPlan
{
    private readonly NamePlacer _placer;
    private readonly UnplacedNames _unplaced;

    /// <summary>Begins to measure a plan.</summary>
    /// <param name="page">The picture.</param>
    /// <param name="panel">Where the plan lies in it.</param>
    /// <param name="unplaced">What only the legend can tell: names, with the numbers that stand for them where these have room.</param>
    public PanelPlan(MapPage page, MapPanel panel, UnplacedNames unplaced)
    {
        Panel = panel;
        _unplaced = unplaced;
        Sections = [.. page.ShownSections().Where(section => panel.Shows(section.Level))];
        Detail = DetailOf(page, panel, Sections);
        var geometry = page.Geometry;
        var grow = Math.Max(geometry.RowDistance, geometry.SeatDistance * 1.3) * panel.Scale * (ShowsSeats ? 0.5 : 0.4);
        Shapes = new PanelShapes(panel);
        Sections.ForEach(section => Shapes.Add(section, grow, ShowsSeats));
        if (page.View.Section is null)
        {
            foreach (var area in page.ShownAreas(panel.Level))
            {
                Shapes.Add(area, MapPage.AreaRadius(area));
            }
        }

        Fixtures = [.. page.ShownFixtures(panel.Level).Where(fixture => Reaches(panel, fixture))];
        Fixtures.ForEach(Shapes.Add);
        var room = page.View.Viewport is not null
            ? panel.Area
            : new(0, panel.Top - page.LabelRoom, page.View.Width, panel.Area.Height + (2 * page.LabelRoom));
        _placer = new NamePlacer(page.Texts, Shapes.All, room, new NameSeats(geometry, panel, ShowsSeats));
    }

    public MapPanel Panel { get; }

    /// <summary>How much the plan shows; never <see cref="MapDetail.Automatic"/>.</summary>
    public MapDetail Detail { get; }

    /// <summary>Whether seats, or rows of them, are drawn.</summary>
    public bool ShowsSeats => Detail != MapDetail.Sections;

    public List<SectionGeometry> Sections { get; }

    /// <summary>Those that reach into the plan.</summary>
    public List<HallFixture> Fixtures { get; }

    public PanelShapes Shapes { get; }

    public PanelNames Names { get; } = new();

    /// <summary>Finds room for a name, or leaves it to the legend.</summary>
    public void Place(NameRequest request)
    {
        var placed = _placer.Place(request, _unplaced.Numbered + 1);
        if (placed is not null)
        {
            Names.Placed.Add(placed);
        }

        if (request.Numbered && (placed is null || placed.Number > 0))
        {
            _unplaced.Add(request.Name, placed?.Number ?? 0);
        }
    }

    /// <summary>What was asked for, or what can be seen at the plan's size.</summary>
    private static MapDetail DetailOf(MapPage page, MapPanel panel, List<SectionGeometry> sections)
    {
        const int ManySeats = 5000;
        if (page.View.Detail != MapDetail.Automatic)
        {
            return page.View.Detail;
        }

        var radius = page.Geometry.SeatRadius * panel.Scale;
        var seats = sections.Sum(static section => section.Count);
        return seats > ManySeats ? (radius < 3 ? MapDetail.Sections : MapDetail.Seats)
            : radius >= 1.2 ? MapDetail.Seats
            : radius >= 0.4 ? MapDetail.Rows : MapDetail.Sections;
    }

    private static bool Reaches(MapPanel panel, HallFixture fixture)
    {
        var bounds = PlanBounds.Around(fixture.Outline.IsEmpty ? [fixture.Position] : fixture.Outline);
        return bounds.MaxX >= panel.Bounds.MinX && bounds.MinX <= panel.Bounds.MaxX &&
            bounds.MaxY >= panel.Bounds.MinY && bounds.MinY <= panel.Bounds.MaxY;
    }
}
