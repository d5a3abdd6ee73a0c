using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Each stretch of seats side by side as a band, in the colour of its seats and shaded by what it still has.</summary>
internal sealed class RowBandLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        var wide = Math.Round(Math.Max(0.4, page.Geometry.SeatRadius * panel.Scale * 1.7), 2);
        foreach (var section in plan.Sections)
        {
            page.Scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(MapPage.SectionName(section)), "group");
            foreach (var row in section.Rows)
            {
                foreach (var run in row.Row.Runs)
                {
                    Band(panel, run, wide);
                }
            }

            page.Scene.EndGroup();
        }
    }

    private void Band(MapPanel panel, SeatRun run, double wide)
    {
        ScenePathBuilder path = new();
        var free = 0;
        var counts = new int[page.Palette.Classes.Length + 1];
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var place = page.Geometry.PlaceBySlot[slot];
            var seat = page.Geometry.Seats[place];
            free += page.Palette.IsFree(seat) ? 1 : 0;
            counts[page.Palette.ClassOf(seat) + 1]++;
            var at = panel.At(page.Geometry.Positions[place]);
            if (!panel.Bounds.Contains(page.Geometry.Positions[place]))
            {
                continue;
            }

            _ = path.IsEmpty ? path.MoveTo(at.X - (run.Length == 1 ? wide / 2 : 0), at.Y) : path.LineTo(at.X, at.Y);
            if (run.Length == 1)
            {
                path.LineTo(at.X + (wide / 2), at.Y);
            }
        }

        if (path.IsEmpty)
        {
            return;
        }

        var isLine = run.Kind == SeatRunKind.Line;
        var most = Array.IndexOf(counts, counts.Max()) - 1;
        var paint = most < 0 ? page.Palette.Unclassed : page.Palette.Classes[most];
        var shade = SectionTally.Shade(page, paint.Fill ?? page.Style.FaintInk, free, run.Length);
        var style = page.Scene.Style(new SceneStyle
        {
            ClassName = most < 0 ? "row" : "row-" + page.Palette.Coloring.Classes[most].ClassName,
            Fill = isLine ? null : shade,
            Stroke = isLine ? shade : null,
            StrokeWidth = isLine ? wide : 0,
        });
        if (isLine)
        {
            page.Scene.AddPath(style, path.ToPath());
            return;
        }

        // Nobody sits in line at a table or in a box.
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var at = panel.At(page.Geometry.Positions[page.Geometry.PlaceBySlot[slot]]);
            page.Scene.AddDisc(style, at.X, at.Y, wide / 2);
        }
    }
}
