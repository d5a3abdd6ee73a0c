using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>Each stretch of seats side by side as a band, in the colour of its seats and shaded by what it still has.</summary>
    private void DrawRowBands(MapPanel panel)
    {
        var wide = Math.Round(Math.Max(0.4, _geometry.SeatRadius * panel.Scale * 1.7), 2);
        foreach (var section in ShownSections())
        {
            if (!panel.Shows(section.Level))
            {
                continue;
            }

            _scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(SectionName(section)), "group");
            foreach (var row in section.Rows)
            {
                foreach (var run in row.Row.Runs)
                {
                    Band(panel, run, wide);
                }
            }

            _scene.EndGroup();
        }
    }

    private void Band(MapPanel panel, SeatRun run, double wide)
    {
        ScenePathBuilder path = new();
        var free = 0;
        var counts = new int[_palette.Classes.Length + 1];
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var place = _geometry.PlaceBySlot[slot];
            var seat = _geometry.Seats[place];
            free += _palette.IsFree(seat) ? 1 : 0;
            counts[_palette.ClassOf(seat) + 1]++;
            var at = panel.At(_geometry.Positions[place]);
            if (!panel.Bounds.Contains(_geometry.Positions[place]))
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
        var paint = most < 0 ? _palette.Unclassed : _palette.Classes[most];
        var shade = Shade(paint.Fill ?? _style.FaintInk, free, run.Length);
        var style = _scene.Style(new SceneStyle
        {
            ClassName = most < 0 ? "row" : "row-" + _palette.Coloring.Classes[most].ClassName,
            Fill = isLine ? null : shade,
            Stroke = isLine ? shade : null,
            StrokeWidth = isLine ? wide : 0,
        });
        if (isLine)
        {
            _scene.AddPath(style, path.ToPath());
            return;
        }

        // Nobody sits in line at a table or in a box.
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            var at = panel.At(_geometry.Positions[_geometry.PlaceBySlot[slot]]);
            _scene.AddDisc(style, at.X, at.Y, wide / 2);
        }
    }
}
