using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>The letters of rows at their ends, where these have room.</summary>
internal sealed class RowLetterLayer(MapPage page) : MapLayer
{
    public override void Measure(PanelPlan plan)
    {
        var (panel, names) = (plan.Panel, plan.Names);
        var size = page.RowLabelSize(panel);
        if (!plan.ShowsSeats || !page.View.RowLabels || size < NamePlacer.Smallest)
        {
            return;
        }

        foreach (var section in plan.Sections)
        {
            foreach (var row in section.Rows)
            {
                if (row.Row.Kind == MapRowKind.Row)
                {
                    RowLabel(panel, names, row, row.First, Math.Min(row.First + 1, row.Last), size);
                    RowLabel(panel, names, row, row.Last, Math.Max(row.Last - 1, row.First), size);
                }
            }
        }
    }

    private void RowLabel(MapPanel panel, PanelNames names, RowGeometry row, int end, int next, double size)
    {
        var at = page.Geometry.Positions[end];
        var inside = page.Geometry.Positions[next];
        var dx = at.X - inside.X;
        var dy = at.Y - inside.Y;
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1e-6)
        {
            (dx, dy, length) = (end == row.First ? -1 : 1, 0, 1);
        }

        var text = TextMeasure.Fit(row.Row.Label, size * 4, size);
        var half = TextMeasure.Width(text, size) / 2;
        var reach = (page.Geometry.SeatRadius * panel.Scale) + 2 + (Math.Abs(dx / length) * half) + (Math.Abs(dy / length) * size * 0.4);
        var x = panel.X(at.X) + (dx / length * reach);
        var y = panel.Y(at.Y) + (dy / length * reach);
        var room = TextMeasure.Centred(text, x, y, size);

        // Beside another row's letter it would be read as one word with it: then the other end must do.
        SceneRectangle apart = new(room.X - (size * 0.3), room.Y, room.Width + (size * 0.6), room.Height);
        if (text.Length > 0 && panel.Bounds.Contains(at) && page.Texts.IsFree(apart) && !page.OnSeats(panel, room.Inflate(-0.3)))
        {
            WrittenText written = new("row-label", text, x, TextMeasure.Baseline(y, size), size, page.Style.FaintInk, SceneAnchor.Middle);
            names.Rows.Add(written);
            page.Take(written);
        }
    }
}
