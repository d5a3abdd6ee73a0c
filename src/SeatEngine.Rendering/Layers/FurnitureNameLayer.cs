using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>The names of boxes and tables.</summary>
internal sealed class FurnitureNameLayer(MapPage page) : MapLayer
{
    protected override IEnumerable<NameRequest> Names(PanelPlan plan)
    {
        var (panel, sections, shapes) = (plan.Panel, plan.Sections, plan.Shapes);
        var size = page.RowLabelSize(panel);
        if (!plan.ShowsSeats || !page.View.RowLabels || size < NamePlacer.Smallest)
        {
            yield break;
        }

        foreach (var section in sections)
        {
            foreach (var row in section.Rows)
            {
                object? thing = row.Row.Kind switch
                {
                    MapRowKind.Row => null,
                    MapRowKind.Box => section.Section.Boxes.FirstOrDefault(box => box.Label == row.Row.Label),
                    MapRowKind.Table => section.Section.Tables.FirstOrDefault(table => table.Label == row.Row.Label),
                };
                var bounds = PlanBounds.Around(page.Geometry.Positions.AsSpan(row.First, row.Count).ToArray());
                if (thing is null || !panel.Bounds.Contains(bounds.Centre))
                {
                    continue;
                }

                yield return new NameRequest
                {
                    Name = SceneText.Clean(row.Row.Label, 40),
                    ClassName = "row-label",
                    Own = shapes.Furniture.GetValueOrDefault(thing) ?? AroundSeats(panel, row),
                    Around = [shapes.Sections[section.Section]],
                    OwnsSeat = seat => seat >= row.First && seat < row.First + row.Count,
                    Centre = panel.At(thing is HallTable table ? table.Centre : bounds.Centre),
                    Away = new ScenePoint(0, -1),
                    Size = size,
                    Numbered = false,
                };
            }
        }
    }

    private NameShape AroundSeats(MapPanel panel, RowGeometry row) => new(
        [[.. page.Geometry.Positions.AsSpan(row.First, row.Count).ToArray().Select(panel.At)]], page.Geometry.SeatRadius * panel.Scale);
}
