using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>A section through a hall along one sight line, being drawn.</summary>
internal sealed class SightDrawing
{
    private const double Slab = 0.3;

    private readonly SeatMap _map;
    private readonly MapSeat _seat;
    private readonly SightLine _line;
    private readonly MapView _view;
    private readonly MapStyle _style;
    private readonly double _font;
    private readonly double _margin;
    private readonly SightFrame _frame;
    private readonly MapSceneBuilder _scene;
    private readonly List<(string Text, double Left, int Line)> _names;

    public SightDrawing(SeatMap map, SeatIndex seat, SightLine line, MapView view)
    {
        (_map, _seat, _line, _view, _style) = (map, map[seat], line, view, view.Style);
        _font = Math.Clamp(view.Width / 40, 6, 15);
        _margin = view.Margin ?? Math.Min(12, view.Width / 40);
        _frame = new SightFrame(line, _margin, _margin + (_font * 3.4), view.Width - (2 * _margin));
        _names = PlaceNames();
        var lines = _names.Max(static name => name.Line) + 1;
        _scene = new MapSceneBuilder(view.Width, Math.Ceiling(_frame.Bottom + (_font * (0.45 + (1.25 * lines))) + _margin))
        {
            Background = _style.Background,
            Title = Title,
            Description = Facts,
        };
    }

    private double EyeHeight => _line.Eye.Z - _seat.Position.Z;

    private string Title => SceneText.Clean(_view.Title ?? SeatNames.PlaceOf(_seat.Row, _seat.Seat, _view.Words));

    private string Facts
    {
        get
        {
            var culture = _view.Culture;
            List<string> facts =
            [
                string.Create(culture, $"{_line.Distance:0.0} m"),
                string.Create(culture, $"{Math.Abs(_line.Angle):0.#}°") + " " + (_line.Angle < 0 ? _view.Words.Up : _view.Words.Down),
            ];
            if (_line.HasHeights)
            {
                facts.Add(_view.Words.HeadsInTheWay.With(_line.HeadsInTheWay, culture));
            }

            if (_line.SeenAbove is { } above)
            {
                facts.Add(string.Create(culture, $"{Math.Max(0, above):0.0} m ") + _view.Words.SeenAbove);
            }

            if (_line.IsRestricted)
            {
                facts.Add(_view.Words.RestrictedView);
            }

            return string.Join(" · ", facts);
        }
    }

    public MapScene Compose()
    {
        var room = _view.Width - (2 * _margin);
        Write("title", Title, _margin, _margin + (_font * 1.1), _font * 1.2, _style.Ink, SceneAnchor.Start, room, bold: true);
        Write("facts", Facts, _margin, _margin + (_font * 2.6), _font, _style.FaintInk, SceneAnchor.Start, room);
        DrawStage();
        DrawFloors();
        foreach (var barrier in _line.Barriers)
        {
            DrawBarrier(barrier);
        }

        DrawPeople();
        DrawLine();
        DrawNames();
        return _scene.ToScene();
    }

    private void DrawStage()
    {
        var style = Style("stage", _style.StageFill, _style.StageFill.Luminance > 0.8 ? _style.Ink : null, 1);
        var beyond = _frame.Farthest - _line.PlanDistance;
        Box(style, _line.PlanDistance - Math.Min(beyond, _line.PlanDistance / 2), _frame.Farthest, 0, Math.Max(_frame.Lowest, -1));
    }

    /// <summary>The steps on which people sit, a slab for each stretch of a section.</summary>
    private void DrawFloors()
    {
        List<(double Distance, double Floor, Section Section)> places = [(0, _seat.Position.Z, _seat.Section)];
        foreach (var head in _line.Heads)
        {
            // A line that came from another version of the hall may know seats that this one lacks.
            if (_map.TryGetIndex(head.Seat, out var seat))
            {
                places.Add((head.Distance, head.Floor, _map.RowOf(seat).Section));
            }
        }

        foreach (var section in places.GroupBy(static place => place.Section))
        {
            (double Distance, double Floor)[] steps = [.. section.Select(static place => (place.Distance, place.Floor))];
            var first = 0;
            for (var at = 1; at <= steps.Length; at++)
            {
                if (at == steps.Length || steps[at].Distance - steps[at - 1].Distance > 2.5)
                {
                    DrawSteps(steps.AsSpan(first..at));
                    first = at;
                }
            }
        }
    }

    private void DrawSteps(ReadOnlySpan<(double Distance, double Floor)> steps)
    {
        List<ScenePoint> upper = [];
        for (var at = 0; at < steps.Length; at++)
        {
            var from = at == 0 ? steps[at].Distance - 0.5 : (steps[at - 1].Distance + steps[at].Distance) / 2;
            var until = at == steps.Length - 1 ? steps[at].Distance + 0.5 : (steps[at].Distance + steps[at + 1].Distance) / 2;
            upper.Add(new(_frame.X(from), _frame.Y(steps[at].Floor)));
            upper.Add(new(_frame.X(until), _frame.Y(steps[at].Floor)));
        }

        ScenePoint[] outline =
            [.. upper, .. upper.AsEnumerable().Reverse().Select(point => point with { Y = point.Y + (Slab * _frame.Scale) })];
        _scene.AddPath(Style("floor", _style.SectionFill, _style.FaintInk, 0.7), ScenePath.Polygon(outline));
    }

    private void DrawBarrier(SightBarrier barrier)
    {
        var style = Style(barrier.Hides ? "barrier-hiding" : "barrier", barrier.Hides ? _style.FaintInk : _style.SectionFill,
            _style.FaintInk, 0.9);
        var top = barrier.Top ?? barrier.Bottom + 0.4;
        Box(style, barrier.Distance, Math.Min(barrier.Until, _frame.Farthest), top, barrier.Bottom);
    }

    /// <summary>Whoever sits under the line: full where the head is in the way, so that it is not said by colour alone.</summary>
    private void DrawPeople()
    {
        ScenePathBuilder bodies = new();
        var free = Style("head", _style.Paper, _style.FaintInk, 0.7);
        var inTheWay = Style("head-in-the-way", _style.Ink, _style.Ink, 0.7);
        var own = Style("head-own", _style.Highlight, _style.Ink, 0.7);
        var radius = Math.Max(1, 0.13 * _frame.Scale);
        foreach (var head in _line.Heads)
        {
            Body(bodies, head.Distance, head.Floor);
        }

        Body(bodies, 0, _seat.Position.Z);
        _scene.AddPath(_scene.Style(new SceneStyle
        {
            ClassName = "body",
            Stroke = SceneColor.Mix(_style.Paper, _style.FaintInk, 0.55),
            StrokeWidth = Math.Max(0.8, Math.Round(0.22 * _frame.Scale, 2)),
        }), bodies.ToPath());
        foreach (var head in _line.Heads)
        {
            _scene.AddDisc(head.IsInTheWay ? inTheWay : free, _frame.X(head.Distance), _frame.Y(head.Floor + EyeHeight), radius);
        }

        _scene.AddDisc(own, _frame.X(0), _frame.Y(_line.Eye.Z), radius * 1.2);
    }

    private void Body(ScenePathBuilder bodies, double distance, double floor) => bodies
        .MoveTo(_frame.X(distance), _frame.Y(floor + EyeHeight - 0.3))
        .LineTo(_frame.X(distance), _frame.Y(floor + 0.3));

    private void DrawLine()
    {
        var (x, y) = (_frame.X(_line.PlanDistance), _frame.Y(_line.Focus.Z));
        _scene.AddPath(Style("sight", null, _style.Highlight, 1.3),
            new ScenePathBuilder().MoveTo(_frame.X(0), _frame.Y(_line.Eye.Z)).LineTo(x, y).ToPath(), name: Facts, role: "img");
        _scene.AddDisc(Style("focus", _style.Paper, _style.Highlight, 1.3), x, y, Math.Max(2, _font * 0.25));
        if (_line.SeenAbove is { } above && above > 0
            && _line.Barriers.LastOrDefault(static one => one.Kind == SightBarrierKind.Overhang) is { } edge)
        {
            // As far as the picture reaches: what is seen above may be higher than the hall.
            var rise = _line.Focus.Z + above - _line.Eye.Z;
            var room = _frame.Height(_margin + (_font * 3)) - _line.Eye.Z;
            var reach = Math.Clamp(rise > room ? room / rise : 1, Math.Min(1, edge.Until / _line.PlanDistance), 1);
            _scene.AddPath(Style("seen-above", null, _style.FaintInk, 0.8), new ScenePathBuilder()
                .MoveTo(_frame.X(0), _frame.Y(_line.Eye.Z))
                .LineTo(_frame.X(reach * _line.PlanDistance), _frame.Y(_line.Eye.Z + (reach * rise)))
                .ToPath());
        }
    }

    private void DrawNames()
    {
        foreach (var name in _names)
        {
            var y = _frame.Bottom + (_font * (1.1 + (1.25 * name.Line)));
            Write("name", name.Text, name.Left, y, _font, _style.FaintInk, SceneAnchor.Start, _view.Width);
        }
    }

    /// <summary>The names below the picture, each under its thing, in as many lines as keep them apart.</summary>
    private List<(string Text, double Left, int Line)> PlaceNames()
    {
        var stage = _map.Hall.Fixtures.FirstOrDefault(static fixture => fixture.Kind == FixtureKind.Stage)?.Name;
        List<(string Text, double Middle)> wanted =
        [
            (string.IsNullOrEmpty(stage) ? _view.Words.Stage : stage, _margin),
            (_view.Words.Seat + " " + SceneText.Clean(_seat.Label, 40), _view.Width - _margin),
        ];
        foreach (var barrier in _line.Barriers.Where(static barrier => !string.IsNullOrEmpty(barrier.Name)))
        {
            wanted.Add((barrier.Name!, _frame.X((barrier.Distance + barrier.Until) / 2)));
        }

        List<(string Text, double Left, int Line)> placed = [];
        foreach (var (text, middle) in wanted)
        {
            var fit = TextMeasure.Fit(text, (_view.Width / 2) - _margin, _font);
            var width = TextMeasure.Width(fit, _font);
            var left = Math.Clamp(middle - (width / 2), _margin, _view.Width - _margin - width);
            var line = 0;
            while (placed.Exists(other => other.Line == line && other.Left < left + width + _font
                && left < other.Left + TextMeasure.Width(other.Text, _font) + _font))
            {
                line++;
            }

            placed.Add((fit, left, line));
        }

        return placed;
    }

    private void Box(int style, double from, double until, double top, double bottom)
    {
        var (left, right) = (_frame.X(until), _frame.X(from));
        var (upper, lower) = (_frame.Y(top), _frame.Y(bottom));
        _scene.AddRectangle(style, new SceneRectangle(left, upper, Math.Max(1, right - left), Math.Max(1, lower - upper)));
    }

    private int Style(string className, SceneColor? fill, SceneColor? stroke, double width) => _scene.Style(new SceneStyle
    {
        ClassName = className,
        Fill = fill,
        Stroke = stroke,
        StrokeWidth = stroke is null ? 0 : width,
    });

    private void Write(string className, string text, double x, double y, double size, SceneColor color, SceneAnchor anchor, double room,
        bool bold = false)
    {
        if (TextMeasure.Fit(text, room, size, bold) is { Length: > 0 } fit)
        {
            _scene.AddText(_scene.Style(new SceneStyle
            {
                ClassName = className,
                Fill = color,
                FontSize = Math.Round(size, 2),
                Anchor = anchor,
                Bold = bold,
            }), x, y, fit);
        }
    }
}
