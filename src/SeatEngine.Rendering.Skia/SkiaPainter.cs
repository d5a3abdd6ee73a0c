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
    private readonly TextPainter _texts;
    private readonly DiscAtlas? _discs;

    /// <summary>Prepares a drawing.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="options">The font family.</param>
    /// <param name="pixels">The scale of a canvas of pixels that has nothing but a scale; null for any other canvas.</param>
    public SkiaPainter(MapScene scene, SKCanvas canvas, SkiaOptions options, double? pixels)
    {
        _scene = scene;
        _canvas = canvas;
        _fills = [.. scene.Styles.ToArray().Select(Fill)];
        _strokes = [.. scene.Styles.ToArray().Select(Stroke)];
        _texts = new TextPainter(canvas, options.FontFamily);
        _discs = pixels is { } scale ? DiscAtlas.Of(scene, canvas, scale, Disc) : null;
    }

    public void Paint()
    {
        if (_scene.Background is { } background)
        {
            _canvas.DrawColor(Color(background), SKBlendMode.SrcOver);
        }

        foreach (ref readonly var item in _scene.Items)
        {
            if (item.Kind == SceneItemKind.Disc && _discs?.TryAdd(in item) == true)
            {
                continue;
            }

            if (item.Kind is not (SceneItemKind.GroupStart or SceneItemKind.GroupEnd))
            {
                _discs?.Flush();
            }

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
                    using (var path = ScenePaths.ToSkia(item.Path!))
                    {
                        Both(in item, (canvas, _, paint) => canvas.DrawPath(path, paint));
                    }

                    break;
                case SceneItemKind.Text:
                    if (_fills[item.Style] is { } ink)
                    {
                        _texts.Draw(in item, _scene.Styles[item.Style], ink);
                    }

                    break;
                case SceneItemKind.GroupStart:
                case SceneItemKind.GroupEnd:
                    break;
                default:
                    throw Unknown.Value(item.Kind);
            }
        }

        _discs?.Flush();
    }

    public void Dispose()
    {
        foreach (var paint in _fills.Concat(_strokes))
        {
            paint?.Dispose();
        }

        _texts.Dispose();
        _discs?.Dispose();
    }

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

    private void Disc(SKCanvas canvas, int style, float x, float y, float radius)
    {
        if (_fills[style] is { } fill)
        {
            canvas.DrawCircle(x, y, radius, fill);
        }

        if (_strokes[style] is { } stroke)
        {
            canvas.DrawCircle(x, y, radius, stroke);
        }
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
}
