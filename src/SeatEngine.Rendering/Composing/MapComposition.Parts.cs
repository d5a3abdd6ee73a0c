using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>Whether only a part of the hall is shown, from which one cannot see where it is.</summary>
    private bool IsPart => _view.Section is not null || _view.Viewport is not null;

    /// <summary>The room that the arrow to the stage takes at the right of the title.</summary>
    private double DirectionRoom => IsPart ? TextMeasure.Width(_view.Words.Stage, _font, bold: true) + (_font * 2.2) : 0;

    /// <summary>An arrow towards the stage, for pictures that do not show it.</summary>
    private void DrawDirection(MapPanel panel)
    {
        var focus = _geometry.Map.FocalPoint;
        if (!IsPart || panel.Bounds.Contains(focus))
        {
            return;
        }

        var middle = panel.Bounds.Centre;
        var turn = Math.Atan2(focus.Y - middle.Y, focus.X - middle.X);
        (var sin, var cos) = Math.SinCos(turn);
        var half = _font * 0.75;
        ScenePoint centre = new(_view.Width - _margin - half, _margin + (_font * 0.9));
        ScenePoint At(double along, double across) =>
            new(centre.X + (along * cos) - (across * sin), centre.Y + (along * sin) + (across * cos));
        var style = _scene.Style(new SceneStyle { ClassName = "direction", Fill = _style.Ink });
        _scene.AddPath(style,
            ScenePath.Polygon(At(half, 0), At(-half * 0.8, half * 0.75), At(-half * 0.4, 0), At(-half * 0.8, -half * 0.75)),
            name: _view.Words.Stage, role: "img");
        Write(new WrittenText("direction-name", _view.Words.Stage, centre.X - (half * 1.6), TextMeasure.Baseline(centre.Y, _font), _font,
            _style.Ink, SceneAnchor.End, Bold: true));
    }

    private MapPanel LocatorPanel()
    {
        List<PlanPoint> points = [.. _geometry.Sections.SelectMany(section => Corners(section.Bounds, _geometry.RowDistance))];
        points.AddRange(_geometry.Map.Hall.Fixtures.Where(static fixture => fixture.Kind == FixtureKind.Stage)
            .SelectMany(static fixture => fixture.Outline));
        var bounds = PlanBounds.Around(points);
        var share = _view.Locator ? 1 : 0.6;
        var scale = Math.Min(_view.Width * 0.4 * share / Math.Max(1, bounds.Width), _view.Width * 0.3 * share / Math.Max(1, bounds.Height));
        return new MapPanel(-1, bounds, (_view.Width - (bounds.Width * scale)) / 2, 0, scale);
    }

    /// <summary>The whole hall, small and in grey, with the part that is shown marked, and a pin at the seats.</summary>
    private void DrawLocator(MapPanel panel)
    {
        var grow = Math.Round(Math.Max(_geometry.RowDistance, _geometry.SeatDistance) * panel.Scale * 0.8, 2);
        var grey = SceneColor.Mix(_style.Paper, _style.Ink, 0.25);
        var floor = _scene.Style(new SceneStyle { ClassName = "locator", Fill = grey, Stroke = grey, StrokeWidth = grow });
        var stage = _scene.Style(new SceneStyle { ClassName = "locator-stage", Fill = SceneColor.Mix(_style.Paper, _style.Ink, 0.7) });
        ScenePathBuilder floors = new();
        ScenePathBuilder marked = new();
        foreach (var section in _geometry.Sections)
        {
            foreach (var figure in section.Floor)
            {
                AddLocated(section.Section.Id == _view.Section ? marked : floors, panel, figure);
            }
        }

        if (!floors.IsEmpty)
        {
            _scene.AddPath(floor, floors.ToPath());
        }

        foreach (var fixture in _geometry.Map.Hall.Fixtures)
        {
            if (fixture.Kind == FixtureKind.Stage && fixture.Outline.Length >= 3)
            {
                ScenePathBuilder outline = new();
                AddLocated(outline, panel, fixture.Outline.AsSpan());
                _scene.AddPath(stage, outline.ToPath());
            }
        }

        if (!marked.IsEmpty)
        {
            _scene.AddPath(
                _scene.Style(new SceneStyle
                {
                    ClassName = "locator-section",
                    Fill = _style.Highlight,
                    Stroke = _style.Highlight,
                    StrokeWidth = grow,
                }), marked.ToPath(), name: _view.Title, role: "img");
        }

        if (_view.Viewport is { } part)
        {
            var left = panel.X(Math.Max(part.MinX, panel.Bounds.MinX));
            var top = panel.Y(Math.Max(part.MinY, panel.Bounds.MinY));
            var right = panel.X(Math.Min(part.MaxX, panel.Bounds.MaxX));
            var bottom = panel.Y(Math.Min(part.MaxY, panel.Bounds.MaxY));
            if (right > left && bottom > top)
            {
                _scene.AddRectangle(
                    _scene.Style(new SceneStyle { ClassName = "locator-part", Stroke = _style.Highlight, StrokeWidth = 1.5 }),
                    new SceneRectangle(left, top, right - left, bottom - top));
            }
        }

        DrawPins(panel);
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
