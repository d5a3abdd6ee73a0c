using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    private void DrawSeats(MapPanel panel)
    {
        // One decimal is as exact as the eye, and written at every seat.
        var radius = Math.Max(0.1, Math.Round(_geometry.SeatRadius * panel.Scale, 1));
        SeatStyles styles = new(this, radius);
        if (_view.Accessible)
        {
            styles.Prepare();
        }

        var names = _view.Accessible ? new SeatNames(_geometry, _view, _palette) : null;
        var bounds = panel.Bounds;
        List<(string Label, ScenePoint At, int Class, int State)> numbers = [];
        var numberSize = Math.Min(radius * 0.95, 24);
        var numbered = _view.SeatNumbers && numberSize >= NamePlacer.Smallest;
        foreach (var section in ShownSections())
        {
            if (!panel.Shows(section.Level))
            {
                continue;
            }

            _scene.BeginGroup(-1, section.Section.Id.Value, names?.OfSection(section), "group");
            foreach (var row in section.Rows)
            {
                if (names is not null)
                {
                    _scene.BeginGroup(-1, null, names.OfRow(row.Row), "group");
                }

                DrawRow(panel, row, styles, names, radius, bounds, numbered ? numbers : null);
                if (names is not null)
                {
                    styles.Leave();
                    _scene.EndGroup();
                }
            }

            styles.Leave();
            _scene.EndGroup();
        }

        DrawNumbers(numbers, radius, numberSize);
        DrawSigns(radius);
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
            var position = _geometry.Positions[i];
            if (!bounds.Contains(position))
            {
                continue;
            }

            var seat = _geometry.Seats[i];
            var state = _palette.StateOf(seat);
            var colorClass = _palette.ClassOf(seat);
            var data = _geometry.Map[seat].Seat;
            var paint = state >= 0 ? _palette.States[state] : colorClass >= 0 ? _palette.Classes[colorClass] : _palette.Unclassed;
            var style = styles.Enter(colorClass, state);
            var focusable = names is not null && (state < 0 || _view.Classes[state].Choosable);
            var symbol = (data.Features & SeatFeatures.WheelchairSpace) != 0 && paint.Symbol == SeatSymbol.Disc
                ? SeatSymbol.Square : paint.Symbol;
            var x = panel.X(position.X);
            var y = panel.Y(position.Y);

            // A place that replaces chairs lies among them: small and behind their row, it hides none of them.
            var among = i > row.Last && !_geometry.Map.ReplacedBy(seat).IsEmpty;
            var size = among ? radius * 0.5 : radius;
            if (among)
            {
                var behind = BehindRow(row, i);
                x = panel.X(behind.X);
                y = panel.Y(behind.Y);
            }

            SeatShapes.Add(_scene, style, symbol, x, y, size, data.Id.Value, names?.Of(row.Row, seat),
                names is null ? null : focusable ? "button" : "img", focusable);
            AddSigns(seat, new ScenePoint(x, y), size, paint, numbers is not null && !among);
            if (numbers is not null && !among && symbol is not (SeatSymbol.Cross or SeatSymbol.Dash or SeatSymbol.Dot))
            {
                numbers.Add((data.Label, new ScenePoint(x, y), colorClass, state));
            }
        }
    }

    /// <summary>Half way from a place to the row behind it, where no seat is.</summary>
    private PlanPoint BehindRow(RowGeometry row, int place)
    {
        var at = _geometry.Positions[place];
        (var from, var to) = (_geometry.Positions[row.First], _geometry.Positions[row.Last]);
        (var alongX, var alongY) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((alongX * alongX) + (alongY * alongY));
        var focus = _geometry.Map.FocalPoint;
        (var awayX, var awayY) = (at.X - focus.X, at.Y - focus.Y);
        if (length < 1e-6)
        {
            return at;
        }

        (var acrossX, var acrossY) = (-alongY / length, alongX / length);
        var reach = (acrossX * awayX) + (acrossY * awayY) < 0 ? -_geometry.RowDistance / 2 : _geometry.RowDistance / 2;
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

            var paint = state >= 0 ? _palette.States[state] : colorClass >= 0 ? _palette.Classes[colorClass] : _palette.Unclassed;
            var ink = (paint.Fill ?? _style.Paper).ReadableInk();
            if (state >= 0 && _view.Classes[state].Look != SeatLook.Own)
            {
                // Numbers of seats that cannot be had step back, as far as they stay legible.
                ink = SceneColor.Mix(paint.Fill ?? _style.Paper, ink, 0.72);
            }

            Write(new WrittenText(
                "number", SceneText.Clean(label, 12), at.X, TextMeasure.Baseline(at.Y, fit), fit, ink, SceneAnchor.Middle));
        }
    }

    private void DrawHighlights(MapPanel panel)
    {
        if (_view.Highlights.Count == 0)
        {
            return;
        }

        var radius = _geometry.SeatRadius * panel.Scale;
        var ring = _scene.Style(new SceneStyle
        {
            ClassName = "highlight",
            Stroke = _style.Highlight,
            StrokeWidth = Math.Max(1.2, radius * 0.35),
        });
        _scene.BeginGroup(ring, null, _view.Words.Suggested, "group");
        foreach (var highlight in _view.Highlights)
        {
            foreach (var seat in InOrder(highlight.Seats))
            {
                var place = _geometry.PlaceBySlot[seat.Value];
                var position = _geometry.Positions[place];
                if (panel.Shows(_geometry.SeatLevels[place]) && panel.Bounds.Contains(position))
                {
                    _scene.AddDisc(ring, panel.X(position.X), panel.Y(position.Y), Math.Max(radius * 1.25, 2));
                }
            }
        }

        _scene.EndGroup();
        foreach (var highlight in _view.Highlights)
        {
            LabelHighlight(panel, highlight, radius);
        }
    }

    private void LabelHighlight(MapPanel panel, MapHighlight highlight, double radius)
    {
        if (string.IsNullOrEmpty(highlight.Label))
        {
            return;
        }

        foreach (var seat in InOrder(highlight.Seats))
        {
            var place = _geometry.PlaceBySlot[seat.Value];
            var position = _geometry.Positions[place];
            if (!panel.Shows(_geometry.SeatLevels[place]) || !panel.Bounds.Contains(position))
            {
                continue;
            }

            var size = Math.Max(7, _font * 0.95);
            var text = TextMeasure.Fit(highlight.Label, panel.Area.Width / 2, size, bold: true);
            var width = TextMeasure.Width(text, size, bold: true);
            var at = panel.At(position);
            foreach (var besideSeats in (bool[])[true, false])
            {
                foreach ((var dx, var dy) in ((double, double)[])[(0, -1), (0, 1), (-1, 0), (1, 0), (0, -2.4), (0, 2.4)])
                {
                    var x = at.X + (dx * (radius + (width / 2) + 5));
                    var y = at.Y + (dy * (radius + size));
                    var room = TextMeasure.Centred(text, x, y, size, bold: true);
                    if (InRoom(panel, room) && _texts.IsFree(room) && !(besideSeats && OnSeats(panel, room)))
                    {
                        Plate(room.Inflate(1.5));
                        WrittenText label = new("highlight-label", text, x, TextMeasure.Baseline(y, size), size, _style.Ink,
                            SceneAnchor.Middle, Bold: true);
                        Write(label);
                        Take(label);
                        return;
                    }
                }
            }

            return;
        }
    }

    private IEnumerable<SeatIndex> InOrder(SeatSet seats)
    {
        List<SeatIndex> ordered = [.. seats.ToArray()];
        ordered.Sort((a, b) => _geometry.PlaceBySlot[a.Value].CompareTo(_geometry.PlaceBySlot[b.Value]));
        return ordered;
    }

    private void Plate(SceneRectangle room)
    {
        var plate = _scene.Style(new SceneStyle { ClassName = "plate", Fill = _style.Paper with { Alpha = 225 } });
        _scene.AddRectangle(plate, room, Math.Min(3, room.Height / 3));
    }

    private sealed class SeatStyles(MapComposition owner, double radius)
    {
        private readonly int[] _classes = new int[owner._palette.Classes.Length + 1];
        private readonly int[] _states = new int[owner._palette.States.Length];
        private int _open = -1;
        private int _openClass = int.MinValue;

        /// <summary>Opens the group of a class unless it is open, and gives the style for a seat in it.</summary>
        public int Enter(int colorClass, int state)
        {
            if (_openClass != colorClass)
            {
                Leave();
                _open = ClassStyle(colorClass);
                _openClass = colorClass;
                owner._scene.BeginGroup(_open);
            }

            return state < 0 ? _open : StateStyle(state);
        }

        public void Leave()
        {
            if (_openClass != int.MinValue)
            {
                owner._scene.EndGroup();
                _openClass = int.MinValue;
            }
        }

        /// <summary>
        /// Makes the styles of all states that seats may come into while a page shows the picture, whether or not any is in them yet.
        /// </summary>
        public void Prepare()
        {
            for (var state = 0; state < _states.Length; state++)
            {
                StateStyle(state);
            }

            var known = owner._view.Classes.Select(static one => one.ClassName).ToHashSet(StringComparer.Ordinal);
            foreach ((var name, var paint) in ((string, SeatPaint)[])
                [
                    ("sold", owner._style.Sold), ("held", owner._style.Held), ("blocked", owner._style.Blocked),
                    ("selected", owner._style.Plain with { Fill = owner._style.Highlight }),
                ])
            {
                if (known.Add(name))
                {
                    Make(name, paint);
                }
            }
        }

        private int ClassStyle(int colorClass)
        {
            ref var known = ref _classes[colorClass + 1];
            if (known == 0)
            {
                known = 1 + (colorClass < 0
                    ? Make("seat", owner._palette.Unclassed)
                    : Make(owner._palette.Coloring.Classes[colorClass].ClassName, owner._palette.Classes[colorClass]));
            }

            return known - 1;
        }

        private int StateStyle(int state)
        {
            ref var known = ref _states[state];
            if (known == 0)
            {
                known = 1 + Make(owner._view.Classes[state].ClassName, owner._palette.States[state]);
            }

            return known - 1;
        }

        private int Make(string className, SeatPaint paint)
        {
            var line = paint.Symbol is SeatSymbol.Cross or SeatSymbol.Dash;
            return owner._scene.Style(new SceneStyle
            {
                ClassName = className,
                Fill = line ? null : paint.Fill,
                Stroke = paint.Stroke,
                StrokeWidth = paint.Stroke is null ? 0 : Math.Round(Math.Max(0.3, radius * (line ? 0.3 : owner._style.StrokeShare)), 2),
            });
        }
    }
}
