using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>Seats one by one, with their numbers and signs.</summary>
internal sealed class SeatLayer(MapPage page) : MapLayer
{
    private readonly SeatMarks _signs = new(page);

    public override void Draw(PanelPlan plan)
    {
        var panel = plan.Panel;

        // One decimal is as exact as the eye, and written at every seat.
        var radius = Math.Max(0.1, Math.Round(page.Geometry.SeatRadius * panel.Scale, 1));
        SeatStyles styles = new(page, radius);
        if (page.View.Accessible)
        {
            styles.Prepare();
        }

        var names = page.View.Accessible ? new SeatNames(page.Geometry, page.View, page.Palette) : null;
        var bounds = panel.Bounds;
        List<(string Label, ScenePoint At, int Class, int State)> numbers = [];
        var numberSize = Math.Min(radius * 0.95, 24);
        var numbered = page.View.SeatNumbers && numberSize >= NamePlacer.Smallest;
        foreach (var section in plan.Sections)
        {
            page.Scene.BeginGroup(-1, section.Section.Id.Value, names?.OfSection(section), "group");
            foreach (var row in section.Rows)
            {
                if (names is not null)
                {
                    page.Scene.BeginGroup(-1, null, names.OfRow(row.Row), "group");
                }

                DrawRow(panel, row, styles, names, radius, bounds, numbered ? numbers : null);
                if (names is not null)
                {
                    styles.Leave();
                    page.Scene.EndGroup();
                }
            }

            styles.Leave();
            page.Scene.EndGroup();
        }

        DrawNumbers(numbers, radius, numberSize);
        _signs.Draw(radius);
    }

    private void DrawRow(
        MapPanel panel,
        RowGeometry row,
        SeatStyles styles,
        SeatNames? names,
        double radius,
        PlanBounds bounds,
        List<(string Label, ScenePoint At, int Class, int State)>? numbers)
    {
        for (var i = row.First; i < row.First + row.Count; i++)
        {
            var position = page.Geometry.Positions[i];
            if (!bounds.Contains(position))
            {
                continue;
            }

            var seat = page.Geometry.Seats[i];
            var state = page.Palette.StateOf(seat);
            var colorClass = page.Palette.ClassOf(seat);
            var data = page.Geometry.Map[seat].Seat;
            var paint = page.Palette.PaintOf(colorClass, state);
            var style = styles.Enter(colorClass, state);
            var focusable = names is not null && (state < 0 || page.View.Classes[state].Choosable);
            var symbol = (data.Features & SeatFeatures.WheelchairSpace) != 0 && paint.Symbol == SeatSymbol.Disc
                ? SeatSymbol.Square : paint.Symbol;
            var x = panel.X(position.X);
            var y = panel.Y(position.Y);

            // A place that replaces chairs lies among them: small and behind their row, it hides none of them.
            var among = i > row.Last && !page.Geometry.Map.ReplacedBy(seat).IsEmpty;
            var size = among ? radius * 0.5 : radius;
            if (among)
            {
                var behind = BehindRow(row, i);
                x = panel.X(behind.X);
                y = panel.Y(behind.Y);
            }

            SeatShapes.Add(page.Scene, style, symbol, x, y, size, data.Id.Value, names?.Of(row.Row, seat),
                names is null ? null : focusable ? "button" : "img", focusable);
            _signs.Add(seat, new ScenePoint(x, y), size, paint, numbers is not null && !among);
            if (numbers is not null && !among && symbol is not (SeatSymbol.Cross or SeatSymbol.Dash or SeatSymbol.Dot))
            {
                numbers.Add((data.Label, new ScenePoint(x, y), colorClass, state));
            }
        }
    }

    /// <summary>Half way from a place to the row behind it, where no seat is.</summary>
    private PlanPoint BehindRow(RowGeometry row, int place)
    {
        var at = page.Geometry.Positions[place];
        (var from, var to) = (page.Geometry.Positions[row.First], page.Geometry.Positions[row.Last]);
        (var alongX, var alongY) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((alongX * alongX) + (alongY * alongY));
        var focus = page.Geometry.Map.FocalPoint;
        (var awayX, var awayY) = (at.X - focus.X, at.Y - focus.Y);
        if (length < 1e-6)
        {
            return at;
        }

        (var acrossX, var acrossY) = (-alongY / length, alongX / length);
        var reach = (acrossX * awayX) + (acrossY * awayY) < 0 ? -page.Geometry.RowDistance / 2 : page.Geometry.RowDistance / 2;
        return new PlanPoint(at.X + (acrossX * reach), at.Y + (acrossY * reach));
    }

    private void DrawNumbers(List<(string Label, ScenePoint At, int Class, int State)> numbers, double radius, double size)
    {
        foreach ((var label, var at, var colorClass, var state) in numbers)
        {
            var width = TextMeasure.Width(label, 1);
            var fit = Math.Min(size, Math.Floor(radius * 1.75 / width * 4) / 4);
            if (fit < NamePlacer.Smallest || width <= 0)
            {
                continue;
            }

            var paint = page.Palette.PaintOf(colorClass, state);
            var ink = (paint.Fill ?? page.Style.Paper).ReadableInk();
            if (state >= 0 && page.View.Classes[state].Look != SeatLook.Own)
            {
                // Numbers of seats that cannot be had step back, as far as they stay legible.
                ink = SceneColor.Mix(paint.Fill ?? page.Style.Paper, ink, 0.72);
            }

            page.Write(new WrittenText(
                "number", SceneText.Clean(label, 12), at.X, TextMeasure.Baseline(at.Y, fit), fit, ink, SceneAnchor.Middle));
        }
    }
}
