using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SeatEngine.Rendering.Skia;

/// <summary>Draws texts, each within the room that the map has left for it.</summary>
internal sealed class TextPainter(SKCanvas canvas, string? family) : IDisposable
{
    /// <summary>Letters of this size and smaller stand at whole pixels: as legible, and alike everywhere, which packs well.</summary>
    private const double SmallText = 9;

    private readonly TextFaces _plain = new(family, isBold: false);
    private readonly TextFaces _bold = new(family, isBold: true);
    private readonly Dictionary<(SKTypeface Face, double Size), SKFont> _fonts = [];
    private readonly Dictionary<(string Text, double Size, bool Bold), TextLine> _lines = [];

    /// <summary>Draws a text along a baseline.</summary>
    public void Draw(in SceneItem item, SceneStyle style, SKPaint paint)
    {
        var line = LineOf(SceneText.Clean(item.Text!), style);
        var width = line.Width;
        var start = style.Anchor switch
        {
            SceneAnchor.Middle => -width / 2,
            SceneAnchor.End => -width,
            SceneAnchor.Start => 0,
        };
        var before = canvas.Save();
        canvas.Translate((float)item.X, (float)item.Y);
        canvas.RotateDegrees((float)item.A);
        canvas.Translate((float)start, 0);
        canvas.Scale((float)line.Narrowing, 1);
        foreach (var run in line.Runs)
        {
            Draw(run, style, paint);
            canvas.Translate((float)run.Width, 0);
        }

        canvas.RestoreToCount(before);
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _plain.Dispose();
        _bold.Dispose();
    }

    private void Draw(TextRun run, SceneStyle style, SKPaint paint)
    {
        if (run.Face is null)
        {
            using var path = ScenePaths.ToSkia(StrokeFace.Outline(run.Text, style.FontSize, style.Bold));
            using var pen = paint.Clone();
            pen.Style = SKPaintStyle.Stroke;
            pen.StrokeCap = SKStrokeCap.Round;
            pen.StrokeJoin = SKStrokeJoin.Round;
            pen.StrokeWidth = (float)StrokeFace.PenWidth(style.FontSize, style.Bold);
            canvas.DrawPath(path, pen);
        }
        else if (run.Shaper is null)
        {
            canvas.DrawText(run.Text, 0, 0, SKTextAlign.Left, FontOf(run.Face, style.FontSize), paint);
        }
        else
        {
            canvas.DrawShapedText(run.Shaper, run.Text, 0, 0, SKTextAlign.Left, FontOf(run.Face, style.FontSize), paint);
        }
    }

    private TextLine LineOf(string text, SceneStyle style)
    {
        var key = (text, style.FontSize, style.Bold);
        if (!_lines.TryGetValue(key, out var line))
        {
            var faces = style.Bold ? _bold : _plain;
            TextRun[] runs =
            [
                .. ReadingOrder.Parts(text)
                    .SelectMany(part => part.FromRight ? faces.Split(part.Text).Reverse() : faces.Split(part.Text))
                    .Select(run => run with { Width = WidthOf(run, style) }),
            ];
            var (width, room) = (runs.Sum(static run => run.Width), StrokeFace.Room(text, style.FontSize, style.Bold));
            var narrowing = width > room && room > 0 ? room / width : 1;
            _lines.Add(key, line = new TextLine(runs, width * narrowing, narrowing));
        }

        return line;
    }

    private double WidthOf(TextRun run, SceneStyle style) => run switch
    {
        { Face: null } => StrokeFace.Measure(run.Text, style.FontSize, style.Bold),
        { Shaper: null } => FontOf(run.Face, style.FontSize).MeasureText(run.Text),
        _ => run.Shaper.Shape(run.Text, FontOf(run.Face, style.FontSize)).Width,
    };

    private SKFont FontOf(SKTypeface face, double size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(face, (float)size) { Subpixel = size > SmallText, Edging = SKFontEdging.Antialias };
            _fonts.Add((face, size), font);
        }

        return font;
    }
}
