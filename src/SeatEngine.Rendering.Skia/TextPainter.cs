using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SeatEngine.Rendering.Skia;

/// <summary>Draws texts, each within the room that the map has left for it.</summary>
internal sealed class TextPainter(SKCanvas canvas, string? family) : IDisposable
{
    private readonly TextFaces _plain = new(family, isBold: false);
    private readonly TextFaces _bold = new(family, isBold: true);
    private readonly Dictionary<(SKTypeface Face, double Size), SKFont> _fonts = [];
    private readonly Dictionary<(string Text, double Size, bool Bold), TextRun[]> _runs = [];

    /// <summary>Draws a text along a baseline.</summary>
    public void Draw(in SceneItem item, SceneStyle style, SKPaint paint)
    {
        var text = SceneText.Clean(item.Text!);
        var runs = RunsOf(text, style);
        var width = runs.Sum(static run => run.Width);
        var room = StrokeFace.Room(text, style.FontSize, style.Bold);
        var narrow = width > room && room > 0 ? room / width : 1;
        var start = style.Anchor switch
        {
            SceneAnchor.Middle => -width * narrow / 2,
            SceneAnchor.End => -width * narrow,
            SceneAnchor.Start => 0,
        };
        var before = canvas.Save();
        canvas.Translate((float)item.X, (float)item.Y);
        canvas.RotateDegrees((float)item.A);
        canvas.Translate((float)start, 0);
        canvas.Scale((float)narrow, 1);
        foreach (var run in runs)
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

    private TextRun[] RunsOf(string text, SceneStyle style)
    {
        var key = (text, style.FontSize, style.Bold);
        if (!_runs.TryGetValue(key, out var runs))
        {
            runs =
            [
                .. ReadingOrder.Parts(text)
                    .SelectMany(part => part.FromRight ? Split(part.Text, style.Bold).Reverse() : Split(part.Text, style.Bold))
                    .Select(part => new TextRun(part.Text, part.Face, part.Shaper, WidthOf(part.Text, part.Face, part.Shaper, style))),
            ];
            _runs.Add(key, runs);
        }

        return runs;
    }

    private IEnumerable<(string Text, SKTypeface? Face, SKShaper? Shaper)> Split(string text, bool isBold) =>
        (isBold ? _bold : _plain).Split(text);

    private double WidthOf(string text, SKTypeface? face, SKShaper? shaper, SceneStyle style) => (face, shaper) switch
    {
        (null, _) => StrokeFace.Measure(text, style.FontSize, style.Bold),
        (_, null) => FontOf(face, style.FontSize).MeasureText(text),
        _ => shaper.Shape(text, FontOf(face, style.FontSize)).Width,
    };

    private SKFont FontOf(SKTypeface face, double size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(face, (float)size) { Subpixel = true, Edging = SKFontEdging.Antialias };
            _fonts.Add((face, size), font);
        }

        return font;
    }
}
