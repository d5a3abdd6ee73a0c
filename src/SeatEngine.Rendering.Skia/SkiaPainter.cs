using SeatEngine.Primitives;
using SkiaSharp;

namespace SeatEngine.Rendering.Skia;

/// <summary>One drawing of one scene onto one canvas.</summary>
internal sealed class SkiaPainter : IDisposable
{
    private readonly MapScene _scene;
    private readonly SKCanvas _canvas;
    private readonly SKPaint?[] _fills;
    private readonly SKPaint?[] _strokes;
    private readonly Dictionary<(double Size, bool Bold), SKFont> _fonts = [];
    private readonly SKTypeface _plain;
    private readonly SKTypeface _bold;

    public SkiaPainter(MapScene scene, SKCanvas canvas, SkiaOptions options)
    {
        _scene = scene;
        _canvas = canvas;
        _fills = [.. scene.Styles.ToArray().Select(Fill)];
        _strokes = [.. scene.Styles.ToArray().Select(Stroke)];
        _plain = Typeface(options.FontFamily, SKFontStyle.Normal);
        _bold = Typeface(options.FontFamily, SKFontStyle.Bold);
    }

    public void Paint()
    {
        if (_scene.Background is { } background)
        {
            _canvas.DrawColor(Color(background), SKBlendMode.SrcOver);
        }

        foreach (ref readonly var item in _scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.Disc:
                    Both(in item, static (canvas, item, paint) => canvas.DrawCircle((float)item.X, (float)item.Y, (float)item.A, paint));
                    break;
                case SceneItemKind.RoundedRectangle:
                    Both(in item, static (canvas, item, paint) => canvas.DrawRoundRect(
                        (float)item.X, (float)item.Y, (float)item.A, (float)item.B, (float)item.C, (float)item.C, paint));
                    break;
                case SceneItemKind.Path:
                    using (var path = Path(item.Path!))
                    {
                        Both(in item, (canvas, _, paint) => canvas.DrawPath(path, paint));
                    }

                    break;
                case SceneItemKind.Text:
                    Text(in item);
                    break;
                case SceneItemKind.GroupStart:
                case SceneItemKind.GroupEnd:
                    break;
                default:
                    throw Unknown.Value(item.Kind);
            }
        }
    }

    public void Dispose()
    {
        foreach (var paint in _fills.Concat(_strokes))
        {
            paint?.Dispose();
        }

        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _plain.Dispose();
        _bold.Dispose();
    }

    private static SKTypeface Typeface(string? family, SKFontStyle style) =>
        SKTypeface.FromFamilyName(family, style) ?? SKTypeface.CreateDefault();

    private static SKColor Color(SceneColor color) => new(color.Red, color.Green, color.Blue, color.Alpha);

    private static SKPaint? Fill(SceneStyle style) => style.Fill is not { } fill ? null : new SKPaint
    {
        Style = SKPaintStyle.Fill,
        Color = Color(fill),
        IsAntialias = true,
    };

    private static SKPaint? Stroke(SceneStyle style) => style.Stroke is not { } stroke || style.StrokeWidth <= 0 ? null : new SKPaint
    {
        Style = SKPaintStyle.Stroke,
        Color = Color(stroke),
        StrokeWidth = (float)style.StrokeWidth,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
        IsAntialias = true,
    };

    private static SKPath Path(ScenePath path)
    {
        var drawn = new SKPath { FillType = SKPathFillType.Winding };
        var points = path.Points;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case ScenePathVerb.Move:
                    drawn.MoveTo((float)points[0].X, (float)points[0].Y);
                    points = points[1..];
                    break;
                case ScenePathVerb.Line:
                    drawn.LineTo((float)points[0].X, (float)points[0].Y);
                    points = points[1..];
                    break;
                case ScenePathVerb.Cubic:
                    drawn.CubicTo((float)points[0].X, (float)points[0].Y, (float)points[1].X, (float)points[1].Y, (float)points[2].X,
                        (float)points[2].Y);
                    points = points[3..];
                    break;
                case ScenePathVerb.Close:
                    drawn.Close();
                    break;
                default:
                    throw Unknown.Value(verb);
            }
        }

        return drawn;
    }

    private void Both(in SceneItem item, Action<SKCanvas, SceneItem, SKPaint> draw)
    {
        if (_fills[item.Style] is { } fill)
        {
            draw(_canvas, item, fill);
        }

        if (_strokes[item.Style] is { } stroke)
        {
            draw(_canvas, item, stroke);
        }
    }

    private void Text(in SceneItem item)
    {
        var style = _scene.Styles[item.Style];
        if (_fills[item.Style] is not { } paint)
        {
            return;
        }

        if (!_fonts.TryGetValue((style.FontSize, style.Bold), out var font))
        {
            font = new SKFont(style.Bold ? _bold : _plain, (float)style.FontSize) { Subpixel = true, Edging = SKFontEdging.Antialias };
            _fonts.Add((style.FontSize, style.Bold), font);
        }

        var align = style.Anchor switch
        {
            SceneAnchor.Middle => SKTextAlign.Center,
            SceneAnchor.End => SKTextAlign.Right,
            SceneAnchor.Start => SKTextAlign.Left,
        };
        if (item.A == 0)
        {
            _canvas.DrawText(item.Text, (float)item.X, (float)item.Y, align, font, paint);
            return;
        }

        var before = _canvas.Save();
        _canvas.RotateDegrees((float)item.A, (float)item.X, (float)item.Y);
        _canvas.DrawText(item.Text, (float)item.X, (float)item.Y, align, font, paint);
        _canvas.RestoreToCount(before);
    }
}
