using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>The whole hall, small and in grey, with the part that is shown marked, and a pin at the seats.</summary>
internal sealed class LocatorBlock(MapPage page)
{
    public MapPanel Panel()
    {
        var around = page.Geometry.RowDistance;
        List<PlanPoint> points = [.. page.Geometry.Sections.SelectMany(section => PlanArrangement.Corners(section.Bounds, around))];
        points.AddRange(page.Geometry.Map.Hall.Fixtures.Where(static fixture => fixture.Kind == FixtureKind.Stage)
            .SelectMany(static fixture => fixture.Outline));
        var bounds = PlanBounds.Around(points);
        var share = page.View.Locator ? 1 : 0.6;
        var room = page.View.Width * share;
        var scale = Math.Min(room * 0.4 / Math.Max(1, bounds.Width), room * 0.3 / Math.Max(1, bounds.Height));
        return new MapPanel(-1, bounds, (page.View.Width - (bounds.Width * scale)) / 2, 0, scale);
    }

    public void Draw(MapPanel panel)
    {
        var grow = Math.Round(Math.Max(page.Geometry.RowDistance, page.Geometry.SeatDistance) * panel.Scale * 0.8, 2);
        var grey = SceneColor.Mix(page.Style.Paper, page.Style.Ink, 0.25);
        var floor = page.Scene.Style(new SceneStyle { ClassName = "locator", Fill = grey, Stroke = grey, StrokeWidth = grow });
        var dark = SceneColor.Mix(page.Style.Paper, page.Style.Ink, 0.7);
        var stage = page.Scene.Style(new SceneStyle { ClassName = "locator-stage", Fill = dark });
        ScenePathBuilder floors = new();
        ScenePathBuilder marked = new();
        foreach (var section in page.Geometry.Sections)
        {
            foreach (var figure in section.Floor)
            {
                AddLocated(section.Section.Id == page.View.Section ? marked : floors, panel, figure);
            }
        }

        if (!floors.IsEmpty)
        {
            page.Scene.AddPath(floor, floors.ToPath());
        }

        foreach (var fixture in page.Geometry.Map.Hall.Fixtures)
        {
            if (fixture.Kind == FixtureKind.Stage && fixture.Outline.Length >= 3)
            {
                ScenePathBuilder outline = new();
                AddLocated(outline, panel, fixture.Outline.AsSpan());
                page.Scene.AddPath(stage, outline.ToPath());
            }
        }

        if (!marked.IsEmpty)
        {
            page.Scene.AddPath(
                page.Scene.Style(new SceneStyle
                {
                    ClassName = "locator-section",
                    Fill = page.Style.Highlight,
                    Stroke = page.Style.Highlight,
                    StrokeWidth = grow,
                }), marked.ToPath(), name: page.View.Title, role: "img");
        }

        if (page.View.Viewport is { } part)
        {
            var left = panel.X(Math.Max(part.MinX, panel.Bounds.MinX));
            var top = panel.Y(Math.Max(part.MinY, panel.Bounds.MinY));
            var right = panel.X(Math.Min(part.MaxX, panel.Bounds.MaxX));
            var bottom = panel.Y(Math.Min(part.MaxY, panel.Bounds.MaxY));
            if (right > left && bottom > top)
            {
                page.Scene.AddRectangle(
                    page.Scene.Style(new SceneStyle { ClassName = "locator-part", Stroke = page.Style.Highlight, StrokeWidth = 1.5 }),
                    new SceneRectangle(left, top, right - left, bottom - top));
            }
        }

        new PinLayer(page).Draw(panel);
    }

    /// <summary>A figure as it is: the locator shows all of the hall, whatever the picture does.</summary>
    private static void AddLocated(ScenePathBuilder path, MapPanel panel, ReadOnlySpan<PlanPoint> figure)
    {
        var first = true;
        foreach (var point in figure)
        {
            var at = panel.At(point);
            _ = first ? path.MoveTo(at.X, at.Y) : path.LineTo(at.X, at.Y);
            first = false;
        }

        if (!first)
        {
            path.Close();
        }
    }
}
