namespace SeatEngine.Rendering;

/// <summary>Rings round seats that are pointed out, and what is said of them.</summary>
internal sealed class HighlightLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        if (page.View.Highlights.Count == 0)
        {
            return;
        }

        var radius = page.Geometry.SeatRadius * panel.Scale;
        var ring = page.Scene.Style(new SceneStyle
        {
            ClassName = "highlight",
            Stroke = page.Style.Highlight,
            StrokeWidth = Math.Max(1.2, radius * 0.35),
        });
        page.Scene.BeginGroup(ring, null, page.View.Words.Suggested, "group");
        foreach (var highlight in page.View.Highlights)
        {
            foreach (var seat in page.InOrder(highlight.Seats))
            {
                var place = page.Geometry.PlaceBySlot[seat.Value];
                var position = page.Geometry.Positions[place];
                if (panel.Shows(page.Geometry.SeatLevels[place]) && panel.Bounds.Contains(position))
                {
                    page.Scene.AddDisc(ring, panel.X(position.X), panel.Y(position.Y), Math.Max(radius * 1.25, 2));
                }
            }
        }

        page.Scene.EndGroup();
        foreach (var highlight in page.View.Highlights)
        {
            LabelHighlight(panel, highlight, radius);
        }
    }

    private void LabelHighlight(MapPanel panel, MapHighlight highlight, double radius)
    {
        if (string.IsNullOrEmpty(highlight.Label))
        {
            return;
        }

        foreach (var seat in page.InOrder(highlight.Seats))
        {
            var place = page.Geometry.PlaceBySlot[seat.Value];
            var position = page.Geometry.Positions[place];
            if (!panel.Shows(page.Geometry.SeatLevels[place]) || !panel.Bounds.Contains(position))
            {
                continue;
            }

            var size = Math.Max(7, page.Font * 0.95);
            var text = TextMeasure.Fit(highlight.Label, panel.Area.Width / 2, size, bold: true);
            var width = TextMeasure.Width(text, size, bold: true);
            var at = panel.At(position);
            foreach (var besideSeats in (bool[])[true, false])
            {
                foreach ((var dx, var dy) in ((double, double)[])[(0, -1), (0, 1), (-1, 0), (1, 0), (0, -2.4), (0, 2.4)])
                {
                    var x = at.X + (dx * (radius + (width / 2) + 5));
                    var y = at.Y + (dy * (radius + size));
                    var room = TextMeasure.Centred(text, x, y, size, bold: true);
                    if (InRoom(panel, room) && page.Texts.IsFree(room) && !(besideSeats && page.OnSeats(panel, room)))
                    {
                        page.Plate(room.Inflate(1.5));
                        WrittenText label = new("highlight-label", text, x, TextMeasure.Baseline(y, size), size, page.Style.Ink,
                            SceneAnchor.Middle, Bold: true);
                        page.Write(label);
                        page.Take(label);
                        return;
                    }
                }
            }

            return;
        }
    }

    /// <summary>Whether a text stays within the picture and the room above and below its plan.</summary>
    private bool InRoom(MapPanel panel, SceneRectangle room) =>
        room.X >= 0 && room.Right <= page.Scene.Width
        && room.Y >= panel.Top - page.LabelRoom && room.Bottom <= panel.Area.Bottom + page.LabelRoom;
}
