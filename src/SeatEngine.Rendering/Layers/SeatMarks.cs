using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>The signs upon seats while they are drawn, gathered to one path for each sign and colour.</summary>
internal sealed class SeatMarks(MapPage page)
{
    /// <summary>On smaller seats signs cannot be told apart; in scene units.</summary>
    private const double SmallestSign = 1.8;

    private readonly Dictionary<(MapSigns Sign, SceneColor Ink), ScenePathBuilder> _signs = [];
    private ScenePathBuilder _badges = new();

    /// <summary>A numbered seat wears its signs at its shoulders, on badges; one without a number wears the first upon itself.</summary>
    public void Add(SeatIndex seat, ScenePoint at, double radius, SeatPaint paint, bool numbered)
    {
        if (radius < SmallestSign || page.View.Signs == MapSigns.None
            || paint.Symbol is SeatSymbol.Cross or SeatSymbol.Dash or SeatSymbol.Dot)
        {
            return;
        }

        var signs = SeatSigns.Of(page.Geometry.Map, seat, page.View) & page.View.Signs;
        var shoulder = 1;
        foreach (var sign in SeatSigns.InOrder)
        {
            if ((signs & sign) == 0)
            {
                continue;
            }

            if (!numbered)
            {
                SeatSigns.Add(LinesOf(sign, (paint.Fill ?? page.Style.Paper).ReadableInk()), sign, at.X, at.Y, radius * 0.72);
                return;
            }

            if (shoulder < -1)
            {
                return;
            }

            ScenePoint badge = new(at.X + (shoulder * radius * 0.72), at.Y - (radius * 0.72));
            _badges.AddCircle(badge.X, badge.Y, radius * 0.46);
            SeatSigns.Add(LinesOf(sign, page.Style.Ink), sign, badge.X, badge.Y, radius * 0.36);
            shoulder -= 2;
        }
    }

    public void Draw(double radius)
    {
        if (!_badges.IsEmpty)
        {
            page.Scene.AddPath(page.Scene.Style(new SceneStyle
            {
                ClassName = "badge",
                Fill = page.Style.Paper,
                Stroke = page.Style.Ink,
                StrokeWidth = Math.Round(Math.Max(0.4, radius * 0.06), 2),
            }), _badges.ToPath());
            _badges = new ScenePathBuilder();
        }

        foreach (((var sign, var ink), var lines) in _signs)
        {
            page.Scene.AddPath(page.Scene.Style(new SceneStyle
            {
                ClassName = "sign-" + sign.ToString().ToLowerInvariant(),
                Stroke = ink,
                StrokeWidth = Math.Round(Math.Max(0.5, radius * 0.12), 2),
            }), lines.ToPath());
        }

        _signs.Clear();
    }

    private ScenePathBuilder LinesOf(MapSigns sign, SceneColor ink)
    {
        if (!_signs.TryGetValue((sign, ink), out var lines))
        {
            lines = new ScenePathBuilder();
            _signs.Add((sign, ink), lines);
        }

        return lines;
    }
}
