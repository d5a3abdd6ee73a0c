using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>The names of sections; in the overview with what they still have.</summary>
internal sealed class SectionNameLayer(MapPage page) : MapLayer
{
    protected override IEnumerable<NameRequest> Names(PanelPlan plan)
    {
        var (panel, sections, shapes, drawn) = (plan.Panel, plan.Sections, plan.Shapes, plan.ShowsSeats);
        if (!page.View.SectionLabels || (drawn && sections.Count < 2 && page.View.Section is null))
        {
            yield break;
        }

        foreach (var section in sections)
        {
            if (!panel.Bounds.Contains(section.Centre))
            {
                continue;
            }

            var shape = shapes.Sections[section.Section];
            var tally = drawn ? null : SectionTally.Of(page, section);
            yield return new NameRequest
            {
                Name = SceneText.Clean(MapPage.SectionName(section)),
                Notes = tally is null ? [] : tally.Notes(page),
                ClassName = "section-label",
                Own = shape,
                Kin = [.. shapes.FurnitureOf(section.Section)],
                OwnsSeat = seat => page.Geometry.SeatSections[seat] == section.Section.Id,
                Centre = panel.At(section.Centre),
                Away = NameTurn.AwayFrom(page, panel, section),
                Size = Math.Clamp(Math.Sqrt(section.Bounds.Width * section.Bounds.Height) * panel.Scale * 0.3, 6, page.Font),
                Bold = true,
                Along = Direction(panel, section),
                OnSeats = page.Geometry.SeatRadius * panel.Scale < 2.5,
                OnSeatsAtLast = true,
                InkInside = tally is null ? null : tally.FillOn(page).ReadableInk(),
            };
        }
    }

    /// <summary>The turn of a section's middle row, in degrees.</summary>
    private double? Direction(MapPanel panel, SectionGeometry section)
    {
        var row = section.Rows[section.Rows.Length / 2];
        if (row.Row.Kind != MapRowKind.Row || row.Sitting < 2)
        {
            return null;
        }

        var from = panel.At(page.Geometry.Positions[row.First]);
        var to = panel.At(page.Geometry.Positions[row.Last]);
        return NameTurn.Upright(Math.Atan2(to.Y - from.Y, to.X - from.X) * 180 / Math.PI);
    }
}
