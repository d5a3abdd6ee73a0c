using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Rendering.Scenes;
using SeatEngine.Rendering.Styles;

namespace SeatEngine.Rendering.Composing;

internal sealed partial class MapComposition
{
    /// <summary>The overview: the form of each section in the colour of most of its seats, with what it still has.</summary>
    private void DrawSectionForms(MapPanel panel)
    {
        double grow = Math.Max(_geometry.RowDistance, _geometry.SeatDistance * 1.3) * panel.Scale * 0.8;
        List<(SectionGeometry Section, SectionTally Tally, SceneColor Fill)> shown = [];
        foreach (SectionGeometry section in ShownSections())
        {
            if (panel.Shows(section.Level))
            {
                SectionTally tally = SectionTally.Of(section, _geometry, _view, _palette);
                shown.Add((section, tally, FillOf(tally)));
            }
        }

        foreach ((SectionGeometry section, SectionTally tally, SceneColor fill) in shown)
        {
            ScenePathBuilder path = new();
            foreach (PlanPoint[] figure in section.Floor)
            {
                AddFigure(path, panel, figure, close: true);
            }

            SceneStyle style = new()
            {
                ClassName = tally.Class < 0 ? "section-form" : _palette.Coloring.Classes[tally.Class].ClassName,
                Fill = fill,
                Stroke = section.FloorIsGiven ? _style.Paper : fill,
                StrokeWidth = section.FloorIsGiven ? 1 : Math.Round(grow, 2),
            };
            string name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            _scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(name) + ", " + Note(tally), "group");
            _scene.AddPath(_scene.Style(style), path.ToPath(), name: name + ", " + Note(tally), role: tally.Free > 0 ? "button" : "img", focusable: tally.Free > 0);
            _scene.EndGroup();
        }

        foreach ((SectionGeometry section, SectionTally tally, SceneColor fill) in shown)
        {
            string name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            SceneRectangle body = Body(panel, section.Bounds);
            double size = Math.Clamp(Math.Min(body.Width / 4, body.Height / 3), 0, _font);
            SceneColor ink = fill.ReadableInk();
            if (_view.SectionLabels)
            {
                Lines(
                    panel.At(section.Centre),
                    Math.Max(body.Width, size * 3),
                    [
                        (name, size, true, ink),
                        (string.Create(_view.Culture, $"{tally.Free} {_view.Words.Free}"), size * 0.8, false, ink),
                        (tally.From is { } from ? _view.Words.From + " " + from.ToString(_view.Culture) : "", size * 0.8, false, ink),
                    ],
                    plate: false);
            }
        }
    }

    private string Note(SectionTally tally)
    {
        string note = string.Create(_view.Culture, $"{tally.Free} {_view.Words.Free}");
        return tally.From is { } from ? note + ", " + _view.Words.From + " " + from.ToString(_view.Culture) : note;
    }

    private SceneColor FillOf(SectionTally tally)
    {
        if (tally.Free == 0)
        {
            return _style.Sold.Fill ?? SceneColor.Mix(_style.Paper, _style.Ink, 0.15);
        }

        SeatPaint paint = tally.Class < 0 ? _style.Plain : _palette.Classes[tally.Class];
        return paint.Fill ?? _style.SectionFill;
    }

    /// <summary>Where seats are too small to be drawn, highlighted ones get a pin.</summary>
    private void DrawPins(MapPanel panel)
    {
        int style = _scene.Style(new SceneStyle
        {
            ClassName = "pin",
            Fill = _style.Highlight,
            Stroke = _style.Paper,
            StrokeWidth = 1.5,
        });
        foreach (MapHighlight highlight in _view.Highlights)
        {
            double x = 0;
            double y = 0;
            int count = 0;
            foreach (SeatIndex seat in highlight.Seats)
            {
                int place = _geometry.PlaceBySlot[seat.Value];
                if (panel.Shows(_geometry.SeatLevels[place]))
                {
                    x += _geometry.Positions[place].X;
                    y += _geometry.Positions[place].Y;
                    count++;
                }
            }

            if (count > 0)
            {
                ScenePoint at = panel.At(new PlanPoint(x / count, y / count));
                _scene.AddDisc(style, at.X, at.Y, Math.Max(4, _font * 0.45), name: highlight.Label ?? _view.Words.Suggested, role: "img");
            }
        }
    }

    private sealed record SectionTally(int Free, int Class, Money? From)
    {
        public static SectionTally Of(SectionGeometry section, MapGeometry geometry, MapView view, SeatPalette palette)
        {
            int[] counts = new int[palette.Classes.Length + 1];
            int free = 0;
            Money? from = null;
            for (int i = section.First; i < section.First + section.Count; i++)
            {
                SeatIndex seat = geometry.Seats[i];
                bool isFree = palette.IsFree(seat);

                // Seats that cannot be had still say what colour the section is when nothing is left.
                counts[palette.ClassOf(seat) + 1] += isFree ? 1000 : 1;
                if (isFree)
                {
                    free++;
                    if (view.Price?.Invoke(seat) is { } price && (from is null || price.MinorUnits < from.Value.MinorUnits))
                    {
                        from = price;
                    }
                }
            }

            return new SectionTally(free, Array.IndexOf(counts, counts.Max()) - 1, from);
        }
    }
}
