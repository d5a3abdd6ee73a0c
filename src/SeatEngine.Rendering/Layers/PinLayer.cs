using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>Where seats are too small to be drawn, highlighted ones get a pin.</summary>
internal sealed class PinLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan) => Draw(plan.Panel);

    /// <summary>Pins alone, on a plan that has no other layers.</summary>
    public void Draw(MapPanel panel)
    {
        var style = page.Scene.Style(new SceneStyle
        {
            ClassName = "pin",
            Fill = page.Style.Highlight,
            Stroke = page.Style.Paper,
            StrokeWidth = 1.5,
        });
        foreach (var highlight in page.View.Highlights)
        {
            double x = 0;
            double y = 0;
            var count = 0;
            foreach (var seat in highlight.Seats)
            {
                var place = page.Geometry.PlaceBySlot[seat.Value];
                if (panel.Shows(page.Geometry.SeatLevels[place]))
                {
                    x += page.Geometry.Positions[place].X;
                    y += page.Geometry.Positions[place].Y;
                    count++;
                }
            }

            if (count > 0)
            {
                var at = panel.At(new PlanPoint(x / count, y / count));
                page.Scene.AddDisc(style, at.X, at.Y, Math.Max(4, page.Font * 0.45),
                    name: highlight.Label ?? page.View.Words.Suggested, role: "img");
            }
        }
    }
}
