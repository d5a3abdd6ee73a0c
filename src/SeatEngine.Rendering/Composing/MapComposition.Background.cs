using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    /// <summary>So far beyond the seats, as a share of their room, a picture reaches for what is drawn beneath them.</summary>
    private const double BackgroundReach = 0.25;

    /// <summary>How much of its own colour a background keeps on the style's paper, so that seats and names stand out from it.</summary>
    private const double BackgroundShare = 0.35;

    private readonly Dictionary<SceneStyle, int> _looks = [];

    /// <summary>Draws what is kept of the house's own drawing: faint, cut to the plan, and without a name.</summary>
    private void DrawBackground(MapPanel panel)
    {
        if (!_view.Background)
        {
            return;
        }

        foreach (var shape in ShownBackground(panel.Level))
        {
            var fill = ColorOf(shape.Fill, _style.SectionFill);
            var stroke = ColorOf(shape.Stroke, _style.SectionStroke);
            var width = Math.Clamp((shape.StrokeWidth ?? 0) * panel.Scale, 0.5, 12);
            if (fill is not null && Filled(panel, shape.Lines) is { IsEmpty: false } inside)
            {
                _scene.AddPath(Look(new() { ClassName = "background", Fill = fill }), inside.ToPath());
            }

            if (stroke is not null && Drawn(panel, shape.Lines) is { IsEmpty: false } lines)
            {
                _scene.AddPath(Look(new() { ClassName = "background", Stroke = stroke, StrokeWidth = Math.Round(width, 1) }),
                    lines.ToPath());
            }
        }
    }

    // Each look has a class of its own, and all of them one in common.
    private int Look(SceneStyle style)
    {
        if (!_looks.TryGetValue(style, out var look))
        {
            look = _scene.Style(style with { ClassName = FormattableString.Invariant($"{style.ClassName} look{_looks.Count}") });
            _looks.Add(style, look);
        }

        return look;
    }

    private IEnumerable<BackgroundShape> ShownBackground(int level) => _geometry.Map.Hall.Background.Where(shape =>
        level < 0 || shape.Level is null || _geometry.LevelOf(shape.Level) == level);

    private SceneColor? ColorOf(string? color, SceneColor own) => SceneColor.TryParse(color, out var said)
        ? SceneColor.Mix(_style.Paper, _style.TakesOwnColors ? said : own, BackgroundShare)
        : null;

    private PlanBounds WithBackground(PlanBounds bounds, int level)
    {
        if (!_view.Background || _view.Section is not null || _geometry.Map.Hall.Background.IsEmpty)
        {
            return bounds;
        }

        var (x, y) = (bounds.Width * BackgroundReach, bounds.Height * BackgroundReach);
        var reach = new PlanBounds(bounds.MinX - x, bounds.MinY - y, bounds.MaxX + x, bounds.MaxY + y);
        var all = bounds;
        foreach (var line in ShownBackground(level).SelectMany(static shape => shape.Lines))
        {
            all = all.Union(PlanBounds.Around(line));
        }

        return new(Math.Max(all.MinX, reach.MinX), Math.Max(all.MinY, reach.MinY), Math.Min(all.MaxX, reach.MaxX),
            Math.Min(all.MaxY, reach.MaxY));
    }

    private static ScenePathBuilder Filled(MapPanel panel, ImmutableArray<ImmutableArray<PlanPoint>> lines)
    {
        ScenePathBuilder path = new();
        foreach (var line in lines)
        {
            Add(path, panel, PolygonClip.Inside(line.AsSpan(), panel.Bounds), isClosed: true);
        }

        return path;
    }

    private static ScenePathBuilder Drawn(MapPanel panel, ImmutableArray<ImmutableArray<PlanPoint>> lines)
    {
        ScenePathBuilder path = new();
        foreach (var line in lines)
        {
            foreach (var piece in LineClip.Inside(line.AsSpan(), panel.Bounds))
            {
                Add(path, panel, piece, isClosed: piece.Count == line.Length && piece[0] == piece[^1]);
            }
        }

        return path;
    }

    private static void Add(ScenePathBuilder path, MapPanel panel, IReadOnlyList<PlanPoint> points, bool isClosed)
    {
        if (points.Count < 2)
        {
            return;
        }

        for (var i = 0; i < points.Count; i++)
        {
            var at = panel.At(points[i]);
            _ = i == 0 ? path.MoveTo(at.X, at.Y) : path.LineTo(at.X, at.Y);
        }

        if (isClosed)
        {
            path.Close();
        }
    }
}
