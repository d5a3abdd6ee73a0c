using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>One drawing of one scene onto one canvas.</summary>
internal sealed class ScenePainter(MapScene scene, double scale, PixelCanvas canvas)
{
    /// <summary>
    /// A map has a handful of forms; in a scene with more, masks beyond these are made anew each time, the same as kept ones would be.
    /// </summary>
    private const int MostForms = 48;

    private readonly AreaRasterizer _raster = new();
    private readonly Dictionary<ShapeForm, MaskCache> _masks = [];
    private readonly GlyphMasks _glyphs = new();
    private static readonly CountedWord Characters = new("character", "characters");
    private static readonly CountedWord ShownAs = new("it is shown as a box", "they are shown as boxes");

    private readonly SortedSet<int> _missing = [];
    private readonly PixelTransform _transform = PixelTransform.Scale(scale);
    private MaskCache? _lastMasks;
    private ShapeForm _lastForm;

    public void Paint()
    {
        canvas.Clear(scene.Background is { } background ? Premultiplied(background) : 0);

        foreach (ref readonly var item in scene.Items)
        {
            switch (item.Kind)
            {
                case SceneItemKind.Disc:
                case SceneItemKind.RoundedRectangle:
                    Shape(in item, scene.Styles[item.Style]);
                    break;
                case SceneItemKind.Path:
                    Path(item.Path!, scene.Styles[item.Style]);
                    break;
                case SceneItemKind.Text:
                    Text(in item, scene.Styles[item.Style]);
                    break;
                case SceneItemKind.GroupStart:
                case SceneItemKind.GroupEnd:
                    break;
                default:
                    throw Unknown.Value(item.Kind);
            }
        }
    }

    public IReadOnlyList<string> Warnings()
    {
        if (_missing.Count == 0)
        {
            return [];
        }

        var list = string.Join(", ", _missing.Take(20).Select(value => "U+" + value.ToString("X4", CultureInfo.InvariantCulture)));
        return [$"The built-in lettering has no drawing for {Characters.With(_missing.Count)} ({list}); {ShownAs.For(_missing.Count)}."];
    }

    private static uint Word(SceneColor color) =>
        color.Red | ((uint)color.Green << 8) | ((uint)color.Blue << 16) | ((uint)color.Alpha << 24);

    private static uint Premultiplied(SceneColor color)
    {
        uint alpha = color.Alpha;
        return (((color.Red * alpha) + 127) / 255) | ((((color.Green * alpha) + 127) / 255) << 8) |
            ((((color.Blue * alpha) + 127) / 255) << 16) | (alpha << 24);
    }

    private void Shape(in SceneItem item, SceneStyle style)
    {
        var disc = item.Kind == SceneItemKind.Disc;
        var width = (disc ? item.A * 2 : item.A) * scale;
        var height = (disc ? item.A * 2 : item.B) * scale;
        var x = (disc ? item.X : item.X + (item.A / 2)) * scale;
        var y = (disc ? item.Y : item.Y + (item.B / 2)) * scale;
        var corner = disc ? -1 : item.C * scale;
        var stroke = style.Stroke is null ? 0 : style.StrokeWidth * scale;
        if (x + width + stroke < 0 || y + height + stroke < 0 || x - width - stroke > canvas.Width || y - height - stroke > canvas.Height)
        {
            return;
        }

        if (style.Fill is { } fill && width > 0 && height > 0)
        {
            Form(new ShapeForm(width, height, corner, 0), x, y, Word(fill));
        }

        if (stroke > 0)
        {
            Form(new ShapeForm(width, height, corner, stroke), x, y, Word(style.Stroke!.Value));
        }
    }

    private void Form(ShapeForm form, double x, double y, uint color)
    {
        if (Math.Max(form.HalfWidth, form.HalfHeight) * 2 > MaskCache.WidestShape)
        {
            Outline(form, x, y, color);
            return;
        }

        if (_lastMasks is null || form != _lastForm)
        {
            _lastForm = form;
            if (!_masks.TryGetValue(form, out _lastMasks))
            {
                var keeps = _masks.Count < MostForms;
                _lastMasks = new MaskCache(form, keeps);
                if (keeps)
                {
                    _masks.Add(form, _lastMasks);
                }
            }
        }

        var mask = _lastMasks.Find(x, y, out var left, out var top);
        canvas.BlendMask(left, top, mask, _lastMasks.Width, _lastMasks.Height, color);
    }

    private void Outline(ShapeForm form, double x, double y, uint color)
    {
        ShapeOutline.Add(_raster, form, x, y);
        CanvasSink sink = new(canvas, color);
        _raster.Rasterize(canvas.Width, canvas.Height, ref sink);
    }

    private void Path(ScenePath path, SceneStyle style)
    {
        var figures = PathFlattener.Flatten(path, _transform);
        CanvasSink sink = default;
        if (style.Fill is { } fill)
        {
            sink = new CanvasSink(canvas, Word(fill));
            foreach (var group in FigureGroups.Part(figures, 0))
            {
                foreach (var figure in group)
                {
                    for (var i = 0; i < figure.Points.Count; i++)
                    {
                        var from = figure.Points[i];
                        var to = figure.Points[i + 1 == figure.Points.Count ? 0 : i + 1];
                        _raster.AddEdge(from.X, from.Y, to.X, to.Y);
                    }
                }

                _raster.Rasterize(canvas.Width, canvas.Height, ref sink);
            }
        }

        if (style.Stroke is { } stroke && style.StrokeWidth > 0)
        {
            Stroke(figures, style.StrokeWidth * scale / 2, Word(stroke));
        }
    }

    private void Stroke(List<PixelFigure> figures, double half, uint color)
    {
        CanvasSink sink = new(canvas, color);
        foreach (var group in FigureGroups.Part(figures, half))
        {
            foreach (var figure in group)
            {
                Stroker.Stroke(_raster, figure, half);
            }

            _raster.Rasterize(canvas.Width, canvas.Height, ref sink);
        }
    }

    private void Text(in SceneItem item, SceneStyle style)
    {
        if (style.Fill is not { } fill)
        {
            return;
        }

        var text = SceneText.Clean(item.Text!);
        var unit = style.FontSize / StrokeFace.Units;
        var width = StrokeFace.Measure(text, StrokeFace.Units, style.Bold);
        var pen = Math.Max(0.9, StrokeFace.PenWidth(style.FontSize * scale, style.Bold));
        var at = style.Anchor switch
        {
            SceneAnchor.Middle => -width / 2,
            SceneAnchor.End => -width,
            SceneAnchor.Start => 0,
        };
        (var sin, var cos) = item.A == 0 ? (0, 1) : Math.SinCos(item.A * (Math.PI / 180));
        foreach (var rune in text.EnumerateRunes())
        {
            if (!StrokeFace.Has(rune))
            {
                _missing.Add(rune.Value);
            }

            var origin = StrokeFace.Place(rune, style.Bold, ref at, out var glyph) * unit;
            var place = PixelTransform.At(item.X + (cos * origin), item.Y + (sin * origin), item.A, unit, scale);
            if (glyph.Path.Verbs.Length > 0 && IsNear(place, style.FontSize * scale * 2))
            {
                if (item.A == 0 && style.FontSize * scale <= GlyphMasks.LargestSize)
                {
                    _glyphs.Draw(canvas, rune, place.X, place.Y, style.FontSize * scale, pen, Word(fill));
                }
                else
                {
                    Stroke(PathFlattener.Flatten(glyph.Path, place), pen / 2, Word(fill));
                }
            }
        }
    }

    private bool IsNear(PixelTransform place, double reach) =>
        place.X > -reach && place.Y > -reach && place.X < canvas.Width + reach && place.Y < canvas.Height + reach;
}
