using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    private void DrawFixtures(MapPanel panel)
    {
        foreach (var fixture in ShownFixtures(panel.Level).OrderBy(fixture => fixture.Kind == FixtureKind.Stage ? 0 : 1))
        {
            if (!Reaches(panel, fixture))
            {
                continue;
            }

            switch (fixture.Kind)
            {
                case FixtureKind.Stage when fixture.IsEstimated:
                    DrawEstimate(panel, fixture);
                    break;
                case FixtureKind.Stage:
                    DrawBody(panel, fixture, "stage", _style.StageFill, _style.StageFill.Luminance > 0.8 ? _style.Ink : null);
                    break;
                case FixtureKind.Aisle or FixtureKind.Stairs when fixture.Outline.Length == 2:
                    DrawLine(panel, fixture);
                    break;
                case FixtureKind.Label or FixtureKind.Exit:
                    break;
                case FixtureKind.NonSeat:
                    var radius = _geometry.SeatRadius * panel.Scale;
                    var nonSeat = _scene.Style(new SceneStyle
                    {
                        ClassName = "non-seat",
                        Stroke = _style.SectionStroke,
                        StrokeWidth = Math.Max(0.4, radius * 0.2)
                    });
                    _scene.AddDisc(nonSeat, panel.X(fixture.Position.X), panel.Y(fixture.Position.Y), radius * 0.8);
                    break;
                case FixtureKind.Obstacle or FixtureKind.Aisle or FixtureKind.Stairs:
                    DrawBody(panel, fixture, "obstacle", _style.SectionFill, _style.SectionStroke);
                    break;
                default:
                    throw Unknown.Value(fixture.Kind);
            }
        }
    }

    private static bool Reaches(MapPanel panel, HallFixture fixture)
    {
        var bounds = PlanBounds.Around(fixture.Outline.IsEmpty ? [fixture.Position] : fixture.Outline);
        return bounds.MaxX >= panel.Bounds.MinX && bounds.MinX <= panel.Bounds.MaxX &&
            bounds.MaxY >= panel.Bounds.MinY && bounds.MinY <= panel.Bounds.MaxY;
    }

    private void DrawBody(MapPanel panel, HallFixture fixture, string className, SceneColor fill, SceneColor? stroke)
    {
        if (fixture.Outline.Length < 3)
        {
            return;
        }

        var style = _scene.Style(new SceneStyle
        {
            ClassName = className,
            Fill = fill,
            Stroke = stroke,
            StrokeWidth = stroke is null ? 0 : 1
        });
        _scene.AddPath(style, Polygon(panel, fixture.Outline.AsSpan()), name: fixture.Kind == FixtureKind.Stage ? StageName(fixture)
            : fixture.Name, role: "img");
    }

    /// <summary>A stage that nobody told of is hatched, so that nobody takes it for the house's own.</summary>
    private void DrawEstimate(MapPanel panel, HallFixture fixture)
    {
        if (fixture.Outline.Length < 3)
        {
            return;
        }

        var style = _scene.Style(new SceneStyle
        {
            ClassName = "stage-estimated",
            Fill = _style.Paper,
            Stroke = _style.FaintInk,
            StrokeWidth = 1,
        });
        _scene.AddPath(style, Polygon(panel, fixture.Outline.AsSpan()), name: StageName(fixture), role: "img");
        ScenePoint[] outline = [.. fixture.Outline.Select(panel.At)];
        if (HatchLines.Over(outline, Math.Clamp(panel.Area.Width / 60, 5, 12)) is { } lines)
        {
            _scene.AddPath(_scene.Style(new SceneStyle
            {
                ClassName = "stage-hatch",
                Stroke = SceneColor.Mix(_style.Paper, _style.FaintInk, 0.45),
                StrokeWidth = 0.8,
            }), lines);
        }
    }

    private string StageName(HallFixture fixture)
    {
        var name = fixture.Name is { Length: > 0 } own ? own : _view.Words.Stage;
        return fixture.IsEstimated ? $"{name} ({_view.Words.Estimated})" : name;
    }

    private void DrawLine(MapPanel panel, HallFixture fixture)
    {
        var style = _scene.Style(new SceneStyle { ClassName = "aisle", Stroke = _style.SectionStroke, StrokeWidth = 1 });
        _scene.AddPath(style, Polyline(panel, fixture.Outline.AsSpan()));
    }

    private void DrawAreas(MapPanel panel)
    {
        if (_view.Section is not null)
        {
            return;
        }

        foreach (var area in ShownAreas(panel.Level))
        {
            if (!panel.Bounds.Contains(area.Middle))
            {
                continue;
            }

            var style = _scene.Style(new SceneStyle
            {
                ClassName = "area",
                Fill = _style.SectionFill,
                Stroke = _style.FaintInk,
                StrokeWidth = 1
            });
            var places = PlacesOf(area);
            var name = NameOf(area);
            var centre = panel.At(area.Middle);
            if (area.Outline.Length >= 3)
            {
                _scene.AddPath(style, Polygon(panel, area.Outline.AsSpan()), area.Id.Value, name + ", " + places, "img");
            }
            else
            {
                var radius = AreaRadius(area) * panel.Scale;
                _scene.AddRectangle(style, new SceneRectangle(centre.X - radius, centre.Y - (radius * 0.6), radius * 2, radius * 1.2),
                    radius * 0.15, area.Id.Value, name + ", " + places, "img");
            }
        }
    }

    /// <summary>Floors of sections, tops of tables and outlines of boxes, under the seats.</summary>
    private void DrawFloors(MapPanel panel)
    {
        var given = _scene.Style(new SceneStyle
        {
            ClassName = "section",
            Fill = _style.SectionFill,
            Stroke = _style.SectionStroke,
            StrokeWidth = 1
        });
        var grow = Math.Max(_geometry.RowDistance, _geometry.SeatDistance * 1.3) * panel.Scale;
        var edge = _scene.Style(new SceneStyle
        {
            ClassName = "floor-edge",
            Fill = _style.SectionStroke,
            Stroke = _style.SectionStroke,
            StrokeWidth = grow + 2
        });
        var floor = _scene.Style(new SceneStyle
        {
            ClassName = "floor",
            Fill = _style.SectionFill,
            Stroke = _style.SectionFill,
            StrokeWidth = grow
        });
        DrawLevelOutlines(panel);
        List<SectionGeometry> shown = [.. ShownSections().Where(section => panel.Shows(section.Level))];
        ScenePathBuilder floors = new();
        foreach (var section in shown)
        {
            if (section.FloorIsGiven)
            {
                _scene.AddPath(given, Polygon(panel, section.Floor[0]));
                continue;
            }

            foreach (var figure in section.Floor)
            {
                AddFigure(floors, panel, figure, close: true, grow / 2);
            }
        }

        if (!floors.IsEmpty)
        {
            var path = floors.ToPath();
            // Among the smallest of seats the floors' own edges show the sections well enough.
            if (_style.SectionStroke != _style.SectionFill && _geometry.SeatRadius * panel.Scale >= 2)
            {
                _scene.AddPath(edge, path);
            }

            _scene.AddPath(floor, path);
        }

        foreach (var section in shown)
        {
            DrawFurniture(panel, section.Section);
        }
    }

    private void DrawLevelOutlines(MapPanel panel)
    {
        foreach (var level in _geometry.Map.Hall.Levels)
        {
            if (level.Outline.Length >= 3 && panel.Shows(_geometry.LevelOf(level.Id)) && (_view.Level is null || _view.Level == level.Id)
                && _view.Section is null)
            {
                var style = _scene.Style(new SceneStyle { ClassName = "level-outline", Stroke = _style.SectionStroke, StrokeWidth = 1.5 });
                _scene.AddPath(style, Polygon(panel, level.Outline.AsSpan()));
            }
        }
    }

    private void DrawFurniture(MapPanel panel, Section section)
    {
        if (section.Tables.IsEmpty && section.Boxes.IsEmpty)
        {
            return;
        }

        var style = _scene.Style(new SceneStyle
        {
            ClassName = "table",
            Fill = _style.Paper,
            Stroke = _style.SectionStroke,
            StrokeWidth = 1
        });
        foreach (var box in section.Boxes)
        {
            if (box.Outline.Length >= 3)
            {
                _scene.AddPath(style, Polygon(panel, box.Outline.AsSpan()));
            }
        }

        foreach (var table in section.Tables)
        {
            if (!panel.Bounds.Contains(table.Centre) || table.Width <= 0)
            {
                continue;
            }

            var centre = panel.At(table.Centre);
            var halfWidth = table.Width * panel.Scale / 2;
            if (table.Shape == TableShape.Round)
            {
                _scene.AddDisc(style, centre.X, centre.Y, halfWidth);
            }
            else
            {
                var halfDepth = table.Depth * panel.Scale / 2;
                (var sin, var cos) = Math.SinCos(table.Rotation * Math.PI / 180);
                ScenePoint Corner(double x, double y) => new(centre.X + (x * cos) - (y * sin), centre.Y + (x * sin) + (y * cos));
                _scene.AddPath(style, ScenePath.Polygon(
                    Corner(-halfWidth, -halfDepth), Corner(halfWidth, -halfDepth), Corner(halfWidth, halfDepth),
                        Corner(-halfWidth, halfDepth)));
            }
        }
    }

    private void DrawScaleBar(MapPanel panel, double y)
    {
        double metres = 1;
        foreach (var candidate in (double[])[2, 5, 10, 20, 50, 100, 200])
        {
            if (candidate * panel.Scale <= _view.Width / 4)
            {
                metres = candidate;
            }
        }

        var length = metres * panel.Scale;
        var style = _scene.Style(new SceneStyle { ClassName = "scale-bar", Stroke = _style.Ink, StrokeWidth = 1.2 });
        var x = _margin + 1;
        _scene.AddPath(style, new ScenePathBuilder()
            .MoveTo(x, y - 3).LineTo(x, y + 3).MoveTo(x, y).LineTo(x + length, y).MoveTo(x + length, y - 3)
                .LineTo(x + length, y + 3).ToPath());
        Write(new WrittenText("scale", string.Create(_view.Culture, $"{metres} m"), x + length + 6, TextMeasure.Baseline(y, LegendSize),
            LegendSize, _style.Ink, SceneAnchor.Start));
    }

    private ScenePath Polygon(MapPanel panel, ReadOnlySpan<PlanPoint> points) => Figure(panel, points, close: true);

    private ScenePath Polyline(MapPanel panel, ReadOnlySpan<PlanPoint> points) => Figure(panel, points, close: false);

    private ScenePath Figure(MapPanel panel, ReadOnlySpan<PlanPoint> points, bool close)
    {
        ScenePathBuilder path = new();
        AddFigure(path, panel, points, close);
        return path.ToPath();
    }

    private void AddFigure(ScenePathBuilder path, MapPanel panel, ReadOnlySpan<PlanPoint> points, bool close, double grow = 0)
    {
        if ((_view.Viewport is not null || _view.Section is not null) && close)
        {
            var margin = grow / panel.Scale;
            var part = panel.Bounds;
            points = PolygonClip.Inside(points,
                new PlanBounds(part.MinX + margin, part.MinY + margin, part.MaxX - margin, part.MaxY - margin));
        }

        var first = true;
        foreach (var point in points)
        {
            var at = panel.At(point);
            _ = first ? path.MoveTo(at.X, at.Y) : path.LineTo(at.X, at.Y);
            first = false;
        }

        if (close && !first)
        {
            path.Close();
        }
    }
}
