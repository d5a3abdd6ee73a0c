using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>The names of levels, behind the section of each that looks straight at the stage.</summary>
internal sealed class LevelNameLayer(MapPage page) : MapLayer
{
    protected override IEnumerable<NameRequest> Names(PanelPlan plan)
    {
        var (panel, sections, shapes) = (plan.Panel, plan.Sections, plan.Shapes);
        if (!page.View.SectionLabels || panel.Level >= 0 || page.Geometry.LevelIds.Count < 2 || page.View.Section is not null
            || page.View.Viewport is not null || IsRound())
        {
            yield break;
        }

        var focus = page.Geometry.Map.FocalPoint;
        var middle = PlanBounds.Around(page.Geometry.Positions).Centre;
        (var dx, var dy) = (middle.X - focus.X, middle.Y - focus.Y);
        for (var level = 0; level < page.Geometry.LevelIds.Count; level++)
        {
            // The name stands behind the section that looks straight at the stage. A section alone says it by its own name.
            List<SectionGeometry> own = [.. sections.Where(section => section.Level == level)];
            var name = SceneText.Clean(page.Geometry.LevelName(level));
            var facing = own.MaxBy(section => (((section.Centre.X - focus.X) * dx) + ((section.Centre.Y - focus.Y) * dy))
                / Math.Max(1e-6, section.Centre.PlanDistanceTo(focus)));
            if (own.Count < 2 || facing is null || own.Any(section => SceneText.Clean(MapPage.SectionName(section)) == name))
            {
                continue;
            }

            var shape = shapes.Sections[facing.Section];
            var place = level;
            yield return new NameRequest
            {
                Name = name,
                ClassName = "level",
                Own = shape,
                Kin = [.. own.SelectMany(section => shapes.FurnitureOf(section.Section).Append(shapes.Sections[section.Section]))
                    .Where(other => other != shape)],
                OwnsSeat = seat => page.Geometry.SeatLevels[seat] == place,
                Centre = panel.At(facing.Centre),
                Away = NameTurn.AwayFrom(page, panel, facing),
                Size = page.Font * 1.1,
                Bold = true,
                Inside = false,
            };
        }
    }

    /// <summary>Whether the stage is so near the middle that no place is behind the others.</summary>
    private bool IsRound()
    {
        var bounds = page.Geometry.Map.Bounds;
        return PlanBounds.Around(page.Geometry.Positions).Centre.PlanDistanceTo(page.Geometry.Map.FocalPoint)
            < Math.Max(bounds.Width, bounds.Height) * 0.1;
    }
}
