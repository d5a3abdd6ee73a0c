namespace SeatEngine.Rendering;

/// <summary>The legend below the plans: what colours and signs mean, and names that have no room in a plan.</summary>
internal sealed class LegendBlock(MapPage page)
{
    public List<LegendEntry> Entries()
    {
        List<LegendEntry> entries = [];
        if (page.Palette.Coloring.Title.Length > 0)
        {
            entries.Add(new LegendEntry(page.Palette.Coloring.Title, null));
        }

        var shown = ShownClasses();
        for (var i = 0; i < page.Palette.Classes.Length; i++)
        {
            if (shown[i])
            {
                entries.Add(new LegendEntry(page.Palette.Coloring.Classes[i].Name, page.Palette.Classes[i]));
            }
        }

        if (page.Palette.Coloring.Rest.Length > 0)
        {
            entries.Add(new LegendEntry(page.Palette.Coloring.Rest, page.Palette.Unclassed));
        }

        for (var i = 0; i < page.View.Classes.Count; i++)
        {
            // Without seats as well: a picture that lists only what it has today changes its height from sale to sale.
            entries.Add(new LegendEntry(page.View.Classes[i].Name, page.Palette.States[i]));
        }

        var signs = SignsShown();
        entries.AddRange(SeatSigns.InOrder.Where(sign => (signs & sign) != 0)
            .Select(sign => new LegendEntry(SeatSigns.WordOf(sign, page.View.Words), SignKey, sign)));

        if (page.View.Highlights.Count > 0)
        {
            entries.Add(new LegendEntry(page.View.Words.Suggested, new SeatPaint(SeatSymbol.Disc, null, page.Style.Highlight)));
        }

        return entries;
    }

    /// <summary>Names that have no room in the picture, with the numbers that stand for them.</summary>
    public static IEnumerable<LegendEntry> Numbered(UnplacedNames unplaced) =>
        unplaced.Lines.Select(static line => new LegendEntry(line, null));

    /// <summary>Finds each entry's place within the legend, which wraps, and the height of the whole.</summary>
    public double Place(List<LegendEntry> entries)
    {
        var size = page.LegendSize;
        double x = 0;
        double y = 0;
        var room = page.View.Width - (2 * page.Margin);
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

    public void Draw(List<LegendEntry> entries, double top)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var size = page.LegendSize;
        var radius = size * 0.45;
        page.Scene.BeginGroup(-1, null, null, null);
        foreach (var entry in entries)
        {
            var x = page.Margin + entry.X;
            var y = top + entry.Y + (size * 0.85);
            if (entry.Paint is { } paint)
            {
                var line = paint.Symbol is SeatSymbol.Cross or SeatSymbol.Dash;
                var style = page.Scene.Style(new SceneStyle
                {
                    ClassName = "key",
                    Fill = line ? null : paint.Fill,
                    Stroke = paint.Stroke,
                    StrokeWidth = paint.Stroke is null ? 0 : Math.Round(radius * 0.3, 2),
                });
                SeatShapes.Add(page.Scene, style, paint.Symbol, x + (size * 0.5), y, radius, null, null, null, false);
                if (entry.Sign != MapSigns.None)
                {
                    ScenePathBuilder lines = new();
                    SeatSigns.Add(lines, entry.Sign, x + (size * 0.5), y, radius * 0.75);
                    page.Scene.AddPath(
                        page.Scene.Style(new SceneStyle { ClassName = "key-sign", Stroke = page.Style.Ink, StrokeWidth = 1 }),
                        lines.ToPath());
                }

                x += size * 1.5;
            }

            page.Write(new WrittenText("legend", entry.Text, x, TextMeasure.Baseline(y, size), size, page.Style.Ink, SceneAnchor.Start));
        }

        page.Scene.EndGroup();
    }

    /// <summary>What signs stand on in the legend.</summary>
    private SeatPaint SignKey => new(SeatSymbol.Disc, page.Style.Paper, page.Style.FaintInk);

    /// <summary>The signs that the picture has, for the legend.</summary>
    private MapSigns SignsShown()
    {
        var found = MapSigns.None;
        foreach (var section in page.ShownSections())
        {
            for (var i = section.First; i < section.First + section.Count && found != page.View.Signs; i++)
            {
                found |= SeatSigns.Of(page.Geometry.Map, page.Geometry.Seats[i], page.View) & page.View.Signs;
            }
        }

        return found;
    }

    /// <summary>
    /// Which classes of the colouring the legend lists: all in a picture of the whole hall, of a level or section those of its seats.
    /// </summary>
    private bool[] ShownClasses()
    {
        var shown = new bool[page.Palette.Classes.Length];
        if (page.Palette.Coloring.IsScale || (page.View.Level is null && page.View.Section is null))
        {
            Array.Fill(shown, true);
            return shown;
        }

        foreach (var section in page.ShownSections())
        {
            for (var i = section.First; i < section.First + section.Count; i++)
            {
                if (page.Palette.ClassOf(page.Geometry.Seats[i]) is >= 0 and var at)
                {
                    shown[at] = true;
                }
            }
        }

        return shown;
    }
}
