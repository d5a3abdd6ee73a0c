using SeatEngine.Halls;

namespace SeatEngine.Rendering;

/// <summary>Floors of sections, tops of tables and outlines of boxes, under the seats.</summary>
internal sealed class FloorLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        var given = page.Scene.Style(new SceneStyle
        {
            ClassName = "section",
            Fill = page.Style.SectionFill,
            Stroke = page.Style.SectionStroke,
            StrokeWidth = 1
        });
        var grow = Math.Max(page.Geometry.RowDistance, page.Geometry.SeatDistance * 1.3) * panel.Scale;
        var edge = page.Scene.Style(new SceneStyle
        {
            ClassName = "floor-edge",
            Fill = page.Style.SectionStroke,
            Stroke = page.Style.SectionStroke,
            StrokeWidth = grow + 2
        });
        var floor = page.Scene.Style(new SceneStyle
        {
            ClassName = "floor",
            Fill = page.Style.SectionFill,
            Stroke = page.Style.SectionFill,
            StrokeWidth = grow
        });
        DrawLevelOutlines(panel);
        ScenePathBuilder floors = new();
        foreach (var section in plan.Sections)
        {
            if (section.FloorIsGiven)
            {
                page.Scene.AddPath(given, page.Polygon(panel, section.Floor[0]));
                continue;
            }

            foreach (var figure in section.Floor)
            {
                page.AddFigure(floors, panel, figure, close: true, grow / 2);
            }
        }

        if (!floors.IsEmpty)
        {
            var path = floors.ToPath();
            // Among the smallest of seats the floors' own edges show the sections well enough.
            if (page.Style.SectionStroke != page.Style.SectionFill && page.Geometry.SeatRadius * panel.Scale >= 2)
            {
                page.Scene.AddPath(edge, path);
            }

            page.Scene.AddPath(floor, path);
        }

        foreach (var section in plan.Sections)
        {
            DrawFurniture(panel, section.Section);
        }
    }

    private void DrawLevelOutlines(MapPanel panel)
    {
        foreach (var level in page.Geometry.Map.Hall.Levels)
        {
            if (level.Outline.Length >= 3 && panel.Shows(page.Geometry.LevelOf(level.Id))
                && (page.View.Level is null || page.View.Level == level.Id)
                && page.View.Section is null)
            {
                var style = page.Scene.Style(new SceneStyle
                {
                    ClassName = "level-outline",
                    Stroke = page.Style.SectionStroke,
                    StrokeWidth = 1.5,
                });
                page.Scene.AddPath(style, page.Polygon(panel, level.Outline.AsSpan()));
            }
        }
    }

    private void DrawFurniture(MapPanel panel, Section section)
    {
        if (section.Tables.IsEmpty && section.Boxes.IsEmpty)
        {
            return;
        }

        var style = page.Scene.Style(new SceneStyle
        {
            ClassName = "table",
            Fill = page.Style.Paper,
            Stroke = page.Style.SectionStroke,
            StrokeWidth = 1
        });
        foreach (var box in section.Boxes)
        {
            if (box.Outline.Length >= 3)
            {
                page.Scene.AddPath(style, page.Polygon(panel, box.Outline.AsSpan()));
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
                page.Scene.AddDisc(style, centre.X, centre.Y, halfWidth);
            }
            else
            {
                var halfDepth = table.Depth * panel.Scale / 2;
                (var sin, var cos) = Math.SinCos(table.Rotation * Math.PI / 180);
                ScenePoint Corner(double x, double y) => new(centre.X + (x * cos) - (y * sin), centre.Y + (x * sin) + (y * cos));
                page.Scene.AddPath(style, ScenePath.Polygon(
                    Corner(-halfWidth, -halfDepth), Corner(halfWidth, -halfDepth), Corner(halfWidth, halfDepth),
                        Corner(-halfWidth, halfDepth)));
            }
        }
    }
}
