namespace SeatEngine.Rendering;

/// <summary>Standing areas, with their names and how many places they have.</summary>
internal sealed class AreaLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        if (page.View.Section is not null)
        {
            return;
        }

        foreach (var area in page.ShownAreas(panel.Level))
        {
            if (!panel.Bounds.Contains(area.Middle))
            {
                continue;
            }

            var style = page.Scene.Style(new SceneStyle
            {
                ClassName = "area",
                Fill = page.Style.SectionFill,
                Stroke = page.Style.FaintInk,
                StrokeWidth = 1
            });
            var places = page.PlacesOf(area);
            var name = MapPage.NameOf(area);
            var centre = panel.At(area.Middle);
            if (area.Outline.Length >= 3)
            {
                page.Scene.AddPath(style, page.Polygon(panel, area.Outline.AsSpan()), area.Id.Value, name + ", " + places, "img");
            }
            else
            {
                var radius = MapPage.AreaRadius(area) * panel.Scale;
                page.Scene.AddRectangle(style, new SceneRectangle(centre.X - radius, centre.Y - (radius * 0.6), radius * 2, radius * 1.2),
                    radius * 0.15, area.Id.Value, name + ", " + places, "img");
            }
        }
    }

    protected override IEnumerable<NameRequest> Names(PanelPlan plan)
    {
        var panel = plan.Panel;
        foreach ((var area, var shape) in plan.Shapes.Areas)
        {
            if (panel.Bounds.Contains(area.Middle))
            {
                yield return new NameRequest
                {
                    Name = SceneText.Clean(MapPage.NameOf(area)),
                    Notes = [page.PlacesOf(area)],
                    ClassName = "section-label",
                    Own = shape,
                    Centre = panel.At(area.Middle),
                    Size = page.Font,
                    Bold = true,
                    Along = 0,
                };
            }
        }
    }
}
