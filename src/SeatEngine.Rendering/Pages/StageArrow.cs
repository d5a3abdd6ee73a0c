namespace SeatEngine.Rendering;

/// <summary>An arrow towards the stage, for pictures that do not show it.</summary>
internal sealed class StageArrow(MapPage page)
{
    /// <summary>The room that the arrow to the stage takes at the right of the title.</summary>
    public double Room => page.IsPart ? TextMeasure.Width(page.View.Words.Stage, page.Font, bold: true) + (page.Font * 2.2) : 0;

    public void Draw(MapPanel panel)
    {
        var focus = page.Geometry.Map.FocalPoint;
        if (!page.IsPart || panel.Bounds.Contains(focus))
        {
            return;
        }

        var middle = panel.Bounds.Centre;
        var turn = Math.Atan2(focus.Y - middle.Y, focus.X - middle.X);
        (var sin, var cos) = Math.SinCos(turn);
        var half = page.Font * 0.75;
        ScenePoint centre = new(page.View.Width - page.Margin - half, page.Margin + (page.Font * 0.9));
        ScenePoint At(double along, double across) =>
            new(centre.X + (along * cos) - (across * sin), centre.Y + (along * sin) + (across * cos));
        var style = page.Scene.Style(new SceneStyle { ClassName = "direction", Fill = page.Style.Ink });
        page.Scene.AddPath(style,
            ScenePath.Polygon(At(half, 0), At(-half * 0.8, half * 0.75), At(-half * 0.4, 0), At(-half * 0.8, -half * 0.75)),
            name: page.View.Words.Stage, role: "img");
        page.Write(new WrittenText(
            "direction-name", page.View.Words.Stage, centre.X - (half * 1.6), TextMeasure.Baseline(centre.Y, page.Font), page.Font,
            page.Style.Ink, SceneAnchor.End, Bold: true));
    }
}
