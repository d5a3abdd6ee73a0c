namespace SeatEngine.Rendering;

/// <summary>The overview: the form of each section in the colour of most of its seats, with what it still has.</summary>
internal sealed class SectionFormLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        var grow = Math.Max(page.Geometry.RowDistance, page.Geometry.SeatDistance * 1.3) * panel.Scale * 0.8;
        List<(SectionGeometry Section, SectionTally Tally, SceneColor Fill)> shown = [];
        foreach (var section in plan.Sections)
        {
            var tally = SectionTally.Of(page, section);
            shown.Add((section, tally, tally.FillOn(page)));
        }

        foreach ((var section, var tally, var fill) in shown)
        {
            ScenePathBuilder path = new();
            foreach (var figure in section.Floor)
            {
                page.AddFigure(path, panel, figure, close: true);
            }

            SceneStyle style = new()
            {
                ClassName = tally.Class < 0 ? "section-form" : page.Palette.Coloring.Classes[tally.Class].ClassName,
                Fill = fill,
                Stroke = section.FloorIsGiven ? page.Style.Paper : fill,
                StrokeWidth = section.FloorIsGiven ? 1 : Math.Round(grow, 2),
            };
            var name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            page.Scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(name) + ", " + tally.Note(page), "group");
            page.Scene.AddPath(page.Scene.Style(style), path.ToPath(), name: name + ", " + tally.Note(page), role: tally.Free > 0
                ? "button"
                : "img", focusable: tally.Free > 0);
            page.Scene.EndGroup();
        }
    }
}
