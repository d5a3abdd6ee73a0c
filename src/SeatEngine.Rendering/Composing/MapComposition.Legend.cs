using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    private double LegendSize => Math.Max(NamePlacer.Smallest, _font * 0.92);

    /// <summary>The legend alone, as wide as the picture would be.</summary>
    public MapScene ComposeLegend()
    {
        var entries = LegendEntries();
        var height = PlaceLegend(entries);
        _scene = new MapSceneBuilder(_view.Width, Math.Max(1, height + _margin));
        _textStyles = [];
        DrawLegend(entries, 0);
        return _scene.ToScene();
    }

    private List<LegendEntry> LegendEntries()
    {
        List<LegendEntry> entries = [];
        if (_palette.Coloring.Title.Length > 0)
        {
            entries.Add(new LegendEntry(_palette.Coloring.Title, null));
        }

        var shown = ShownClasses();
        for (var i = 0; i < _palette.Classes.Length; i++)
        {
            if (shown[i])
            {
                entries.Add(new LegendEntry(_palette.Coloring.Classes[i].Name, _palette.Classes[i]));
            }
        }

        if (_palette.Coloring.Rest.Length > 0)
        {
            entries.Add(new LegendEntry(_palette.Coloring.Rest, _palette.Unclassed));
        }

        for (var i = 0; i < _view.Classes.Count; i++)
        {
            // Without seats as well: a picture that lists only what it has today changes its height from sale to sale.
            entries.Add(new LegendEntry(_view.Classes[i].Name, _palette.States[i]));
        }

        var signs = SignsShown();
        entries.AddRange(SeatSigns.InOrder.Where(sign => (signs & sign) != 0)
            .Select(sign => new LegendEntry(SeatSigns.WordOf(sign, _view.Words), SignKey, sign)));

        if (_view.Highlights.Count > 0)
        {
            entries.Add(new LegendEntry(_view.Words.Suggested, new SeatPaint(SeatSymbol.Disc, null, _style.Highlight)));
        }

        return entries;
    }

    /// <summary>What signs stand on in the legend.</summary>
    private SeatPaint SignKey => new(SeatSymbol.Disc, _style.Paper, _style.FaintInk);

    /// <summary>Names that have no room in the picture, with the numbers that stand for them.</summary>
    private static IEnumerable<LegendEntry> NumberedEntries(UnplacedNames unplaced) =>
        unplaced.Lines.Select(static line => new LegendEntry(line, null));

    /// <summary>
    /// Which classes of the colouring the legend lists: all in a picture of the whole hall, of a level or section those of its seats.
    /// </summary>
    private bool[] ShownClasses()
    {
        var shown = new bool[_palette.Classes.Length];
        if (_palette.Coloring.IsScale || (_view.Level is null && _view.Section is null))
        {
            Array.Fill(shown, true);
            return shown;
        }

        foreach (var section in ShownSections())
        {
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                if (_palette.ClassOf(_geometry.Seats[i]) is >= 0 and var at)
                {
                    shown[at] = true;
                }
            }
        }

        return shown;
    }

    /// <summary>Finds each entry's place within the legend, which wraps, and the height of the whole.</summary>
    private double PlaceLegend(List<LegendEntry> entries)
    {
        var size = LegendSize;
        double x = 0;
        double y = 0;
        var room = _view.Width - (2 * _margin);
        foreach (var entry in entries)
        {
            var swatch = entry.Paint is null ? 0 : size * 1.5;
            entry.Text = TextMeasure.Fit(entry.Name, room - swatch - 4, size);
            var width = swatch + (entry.Text.Length == 0 ? -size * 0.4 : TextMeasure.Width(entry.Text, size));
            if (x > 0 && x + width > room)
            {
                x = 0;
                y += size * 1.7;
            }

            entry.X = x;
            entry.Y = y;
            x += width + (entry.Text.Length == 0 ? 0 : size * 1.2);
        }

        return entries.Count == 0 ? 0 : y + (size * 1.7);
    }

    private void DrawLegend(List<LegendEntry> entries, double top)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var size = LegendSize;
        var radius = size * 0.45;
        _scene.BeginGroup(-1, null, null, null);
        foreach (var entry in entries)
        {
            var x = _margin + entry.X;
            var y = top + entry.Y + (size * 0.85);
            if (entry.Paint is { } paint)
            {
                var line = paint.Symbol is SeatSymbol.Cross or SeatSymbol.Dash;
                var style = _scene.Style(new SceneStyle
                {
                    ClassName = "key",
                    Fill = line ? null : paint.Fill,
                    Stroke = paint.Stroke,
                    StrokeWidth = paint.Stroke is null ? 0 : Math.Round(radius * 0.3, 2),
                });
                SeatShapes.Add(_scene, style, paint.Symbol, x + (size * 0.5), y, radius, null, null, null, false);
                if (entry.Sign != MapSigns.None)
                {
                    ScenePathBuilder lines = new();
                    SeatSigns.Add(lines, entry.Sign, x + (size * 0.5), y, radius * 0.75);
                    _scene.AddPath(
                        _scene.Style(new SceneStyle { ClassName = "key-sign", Stroke = _style.Ink, StrokeWidth = 1 }), lines.ToPath());
                }

                x += size * 1.5;
            }

            Write(new WrittenText("legend", entry.Text, x, TextMeasure.Baseline(y, size), size, _style.Ink, SceneAnchor.Start));
        }

        _scene.EndGroup();
    }

    private sealed class LegendEntry(string name, SeatPaint? paint, MapSigns sign = MapSigns.None)
    {
        public string Name { get; } = name;

        public SeatPaint? Paint { get; } = paint;

        public MapSigns Sign => sign;

        public string Text { get; set; } = "";

        public double X { get; set; }

        public double Y { get; set; }
    }
}
