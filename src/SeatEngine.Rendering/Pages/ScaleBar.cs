namespace SeatEngine.Rendering;

/// <summary>A bar that shows how long some metres are.</summary>
internal static class ScaleBar
{
    public static void Draw(MapPage page, MapPanel panel, double y)
    {
        double metres = 1;
        foreach (var candidate in (double[])[2, 5, 10, 20, 50, 100, 200])
        {
            if (candidate * panel.Scale <= page.View.Width / 4)
            {
                metres = candidate;
            }
        }

        var length = metres * panel.Scale;
        var style = page.Scene.Style(new SceneStyle { ClassName = "scale-bar", Stroke = page.Style.Ink, StrokeWidth = 1.2 });
        var x = page.Margin + 1;
        page.Scene.AddPath(style, new ScenePathBuilder()
            .MoveTo(x, y - 3).LineTo(x, y + 3).MoveTo(x, y).LineTo(x + length, y).MoveTo(x + length, y - 3)
                .LineTo(x + length, y + 3).ToPath());
        page.Write(new WrittenText(
            "scale", string.Create(page.View.Culture, $"{metres} m"), x + length + 6, TextMeasure.Baseline(y, page.LegendSize),
            page.LegendSize, page.Style.Ink, SceneAnchor.Start));
    }
}
