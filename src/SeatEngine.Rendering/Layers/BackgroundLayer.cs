using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>What is kept of the house's own drawing: faint, cut to the plan, and without a name.</summary>
internal sealed class BackgroundLayer(MapPage page) : MapLayer
{
    /// <summary>How much of its own colour a background keeps on the style's paper, so that seats and names stand out from it.</summary>
    private const double BackgroundShare = 0.35;

    private readonly Dictionary<SceneStyle, int> _looks = [];

    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;
        if (!page.View.Background)
        {
            return;
        }

        foreach (var shape in page.ShownBackground(panel.Level))
        {
            var fill = ColorOf(shape.Fill, page.Style.SectionFill);
            var stroke = ColorOf(shape.Stroke, page.Style.SectionStroke);
            var width = Math.Clamp((shape.StrokeWidth ?? 0) * panel.Scale, 0.5, 12);
            if (fill is not null && Filled(panel, shape.Lines) is { IsEmpty: false } inside)
            {
                page.Scene.AddPath(Look(new() { ClassName = "drawing", Fill = fill }), inside.ToPath());
            }

            if (stroke is not null && Drawn(panel, shape.Lines) is { IsEmpty: false } lines)
            {
                page.Scene.AddPath(Look(new() { ClassName = "drawing", Stroke = stroke, StrokeWidth = Math.Round(width, 1) }),
                    lines.ToPath());
            }
        }
    }

    // Each look has a class of its own, and all of them one in common.
    private int Look(SceneStyle style)
    {
        if (!_looks.TryGetValue(style, out var look))
        {
            look = page.Scene.Style(style with { ClassName = FormattableString.Invariant($"{style.ClassName} look{_looks.Count}") });
            _looks.Add(style, look);
        }

        return look;
    }

    private SceneColor? ColorOf(string? color, SceneColor own) => SceneColor.TryParse(color, out var said)
        ? SceneColor.Mix(page.Style.Paper, page.Style.TakesOwnColors ? said : own, BackgroundShare)
        : null;

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
