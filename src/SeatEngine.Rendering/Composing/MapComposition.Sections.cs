using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>The overview: the form of each section in the colour of most of its seats, with what it still has.</summary>
    private void DrawSectionForms(MapPanel panel)
    {
        var grow = Math.Max(_geometry.RowDistance, _geometry.SeatDistance * 1.3) * panel.Scale * 0.8;
        List<(SectionGeometry Section, SectionTally Tally, SceneColor Fill)> shown = [];
        foreach (var section in ShownSections())
        {
            if (panel.Shows(section.Level))
            {
                var tally = SectionTally.Of(section, _geometry, _view, _palette);
                shown.Add((section, tally, FillOf(tally)));
            }
        }

        foreach ((var section, var tally, var fill) in shown)
        {
            ScenePathBuilder path = new();
            foreach (var figure in section.Floor)
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
            var name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            _scene.BeginGroup(-1, section.Section.Id.Value, SceneText.Clean(name) + ", " + Note(tally), "group");
            _scene.AddPath(_scene.Style(style), path.ToPath(), name: name + ", " + Note(tally), role: tally.Free > 0
                ? "button"
                : "img", focusable: tally.Free > 0);
            _scene.EndGroup();
        }
    }

    /// <summary>What stands below a section's name: how many seats can be had, and the lowest price.</summary>
    private string[] NotesOf(SectionTally tally)
    {
        var count = _view.Words.Free.With(tally.Free, _view.Culture);
        return tally.From is { } from ? [count, _view.Words.From + " " + from.ToString(_view.Culture)] : [count];
    }

    private string Note(SectionTally tally)
    {
        return string.Join(", ", NotesOf(tally));
    }

    /// <summary>The colour of most of a section's seats, the nearer to that of sold ones the fewer it still has.</summary>
    private SceneColor FillOf(SectionTally tally)
    {
        var paint = tally.Class < 0 ? _palette.Unclassed : _palette.Classes[tally.Class];
        return Shade(paint.Fill ?? _style.SectionFill, tally.Free, tally.Total);
    }

    /// <summary>In five steps, which the eye tells apart.</summary>
    private SceneColor Shade(SceneColor full, int free, int total)
    {
        const int Steps = 5;
        var sold = _style.Sold.Fill ?? SceneColor.Mix(_style.Paper, _style.Ink, 0.15);
        var step = free == 0 ? 0 : Math.Max(1, (int)Math.Round((double)free / total * Steps));
        return step == 0 ? sold : SceneColor.Mix(sold, full, 0.3 + (0.7 * step / Steps));
    }

    /// <summary>Where seats are too small to be drawn, highlighted ones get a pin.</summary>
    private void DrawPins(MapPanel panel)
    {
        var style = _scene.Style(new SceneStyle
        {
            ClassName = "pin",
            Fill = _style.Highlight,
            Stroke = _style.Paper,
            StrokeWidth = 1.5,
        });
        foreach (var highlight in _view.Highlights)
        {
            double x = 0;
            double y = 0;
            var count = 0;
            foreach (var seat in highlight.Seats)
            {
                var place = _geometry.PlaceBySlot[seat.Value];
                if (panel.Shows(_geometry.SeatLevels[place]))
                {
                    x += _geometry.Positions[place].X;
                    y += _geometry.Positions[place].Y;
                    count++;
                }
            }

            if (count > 0)
            {
                var at = panel.At(new PlanPoint(x / count, y / count));
                _scene.AddDisc(style, at.X, at.Y, Math.Max(4, _font * 0.45), name: highlight.Label ?? _view.Words.Suggested, role: "img");
            }
        }
    }

    private sealed record SectionTally(int Free, int Total, int Class, Money? From)
    {
        public static SectionTally Of(SectionGeometry section, MapGeometry geometry, MapView view, SeatPalette palette)
        {
            var counts = new int[palette.Classes.Length + 1];
            var free = 0;
            Money? from = null;
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                var seat = geometry.Seats[i];
                var isFree = palette.IsFree(seat);

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

            return new SectionTally(free, section.Count, Array.IndexOf(counts, counts.Max()) - 1, from);
        }
    }
}
