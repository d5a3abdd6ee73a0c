using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    private void DrawRowLabels(MapPanel panel)
    {
        var size = Math.Min(Math.Clamp(_geometry.SeatRadius * panel.Scale * 0.8, _font * 0.85, _font * 1.2),
            _geometry.RowDistance * panel.Scale * 0.75);
        if (!_view.RowLabels || size < SmallestText)
        {
            return;
        }

        foreach (var section in ShownSections())
        {
            if (!panel.Shows(section.Level))
            {
                continue;
            }

            foreach (var row in section.Rows)
            {
                if (row.Row.Kind == MapRowKind.Row)
                {
                    RowLabel(panel, section, row, row.First, Math.Min(row.First + 1, row.Last), size);
                    RowLabel(panel, section, row, row.Last, Math.Max(row.Last - 1, row.First), size);
                }
                else if (row.Row.Kind == MapRowKind.Box)
                {
                    BoxLabel(panel, row, size);
                }
            }
        }
    }

    private void RowLabel(MapPanel panel, SectionGeometry section, RowGeometry row, int end, int next, double size)
    {
        var at = _geometry.Positions[end];
        var inside = _geometry.Positions[next];
        var dx = at.X - inside.X;
        var dy = at.Y - inside.Y;
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1e-6)
        {
            (dx, dy, length) = (end == row.First ? -1 : 1, 0, 1);
        }

        var text = TextMeasure.Fit(row.Row.Label, size * 4, size);
        var half = TextMeasure.Width(text, size) / 2;
        var reach = (_geometry.SeatRadius * panel.Scale) + 2 + (Math.Abs(dx / length) * half) + (Math.Abs(dy / length) * size * 0.4);
        var x = panel.X(at.X) + (dx / length * reach);
        var y = panel.Y(at.Y) + (dy / length * reach);
        var room = TextMeasure.Centred(text, x, y, size);
        if (text.Length > 0 && Within(panel, at) && _texts.IsFree(room) && !OnSeats(panel, room.Inflate(-0.3)))
        {
            Text("row-label", text, x, TextMeasure.Baseline(y, size), size, _style.FaintInk, SceneAnchor.Middle);
        }
    }

    private void BoxLabel(MapPanel panel, RowGeometry row, double size)
    {
        var bounds = PlanBounds.Around(_geometry.Positions.AsSpan(row.First, row.Count).ToArray());
        var text = TextMeasure.Fit(row.Row.Label, size * 8, size);
        var radius = _geometry.SeatRadius * panel.Scale;
        var halfWidth = TextMeasure.Width(text, size) / 2;
        var centre = panel.At(bounds.Centre);
        var high = (bounds.Height * panel.Scale / 2) + radius + (size * 0.5) + 1;
        var wide = (bounds.Width * panel.Scale / 2) + radius + halfWidth + 1;
        foreach ((var x, var y) in ((double, double)[])[(0, -high), (0, high), (-wide, 0), (wide, 0)])
        {
            var room = TextMeasure.Centred(text, centre.X + x, centre.Y + y, size);
            if (text.Length > 0 && Within(panel, bounds.Centre) && _texts.IsFree(room) && !OnSeats(panel, room))
            {
                Text("row-label", text, centre.X + x, TextMeasure.Baseline(centre.Y + y, size), size, _style.FaintInk, SceneAnchor.Middle);
                return;
            }
        }
    }

    private void DrawSectionLabels(MapPanel panel)
    {
        if (!_view.SectionLabels)
        {
            return;
        }

        if (panel.Level < 0 && _geometry.LevelIds.Count > 1 && _view.Section is null && _view.Viewport is null)
        {
            DrawLevelLabels(panel);
        }

        List<SectionGeometry> shown = [.. ShownSections().Where(section => panel.Shows(section.Level))];
        if (shown.Count < 2 && _view.Section is null)
        {
            return;
        }

        foreach (var section in shown)
        {
            var name = section.Section.Name.Length > 0 ? section.Section.Name : section.Section.Id.Value;
            var size = Math.Clamp(Math.Sqrt(section.Bounds.Width * section.Bounds.Height) * panel.Scale * 0.3, 6, _font);
            var body = Body(panel, section.Bounds);
            var text = TextMeasure.Fit(name, Math.Max(body.Width * 1.3, size * 6), size, bold: true);
            if (text.Length > 0 && Within(panel, section.Centre) && section.Count > 1)
            {
                PlaceName(panel, text, size, section, "section-label", onSeats: true);
            }
        }
    }

    private void DrawLevelLabels(MapPanel panel)
    {
        var focus = _geometry.Map.FocalPoint;
        var middle = PlanBounds.Around(_geometry.Positions).Centre;
        (var dx, var dy) = (middle.X - focus.X, middle.Y - focus.Y);
        if (Math.Sqrt((dx * dx) + (dy * dy)) < Math.Max(_geometry.Map.Bounds.Width, _geometry.Map.Bounds.Height) * 0.1)
        {
            // Round a stage in the middle no place is "behind"; the numbers of sections must do.
            return;
        }

        for (var level = 0; level < _geometry.LevelIds.Count; level++)
        {
            // The name stands behind the section that looks straight at the stage. A section alone says it by its own name.
            List<SectionGeometry> sections = [.. ShownSections().Where(section => section.Level == level)];
            var facing = sections.MaxBy(section =>
                (((section.Centre.X - focus.X) * dx) + ((section.Centre.Y - focus.Y) * dy))
                    / Math.Max(1e-6, section.Centre.PlanDistanceTo(focus)));
            if (sections.Count < 2 || facing is null)
            {
                continue;
            }

            var size = _font * 1.1;
            var text = TextMeasure.Fit(_geometry.LevelName(level), panel.Area.Width / 2, size, bold: true);
            if (text.Length > 0)
            {
                PlaceName(panel, text, size, facing, "level", onSeats: false);
            }
        }
    }

    private SceneRectangle Body(MapPanel panel, PlanBounds bounds)
    {
        var radius = _geometry.SeatRadius * panel.Scale;
        return new SceneRectangle(
            panel.X(bounds.MinX) - radius,
            panel.Y(bounds.MinY) - radius,
            (bounds.Width * panel.Scale) + (2 * radius),
            (bounds.Height * panel.Scale) + (2 * radius));
    }

    /// <summary>Behind the seats as seen from the stage, before them, beside them, and at last, on a plate, upon them.</summary>
    private void PlaceName(MapPanel panel, string text, double size, SectionGeometry section, string className, bool onSeats)
    {
        var body = Body(panel, section.Bounds);
        var middle = panel.At(section.Centre);
        var focus = panel.At(_geometry.Map.FocalPoint);
        var dx = middle.X - focus.X;
        var dy = middle.Y - focus.Y;
        var length = Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy)));
        (dx, dy) = (dx / length, dy / length);
        var half = TextMeasure.Width(text, size, bold: true) / 2;
        var plated = onSeats && _geometry.SeatRadius * panel.Scale < 2.5;
        if (plated && OnPlate(panel, text, size, section, className))
        {
            return;
        }

        void Write(ScenePoint at) =>
            Text(className, text, at.X, TextMeasure.Baseline(at.Y, size), size, _style.Ink, SceneAnchor.Middle, bold: true);
        ScenePoint? overEdge = null;
        foreach (var side in (int[])[1, -1])
        {
            var steps = ((Math.Abs(dx) * body.Width) + (Math.Abs(dy) * body.Height)) / 2;
            var extra = (Math.Abs(dx) * half) + (Math.Abs(dy) * size * 0.5);
            for (var step = 0; step < 14; step++)
            {
                var reach = (steps * (0.45 + (step * 0.09))) + extra + (step * 1.5);
                ScenePoint at = new(middle.X + (dx * side * reach), middle.Y + (dy * side * reach));
                var room = TextMeasure.Centred(text, at.X, at.Y, size, bold: true).Inflate(1);
                if (!InRoom(panel, room) || !_texts.IsFree(room) || OnSeats(panel, room) || OnStage(panel, room)
                    || !IsNearest(panel, room.Center, section))
                {
                    continue;
                }

                if (!OnBoxOrArea(panel, room.Inflate(3)))
                {
                    Write(at);
                    return;
                }

                overEdge ??= at;
            }
        }

        // Rather over the edge of a box or an area than upon seats.
        if (overEdge is { } edge)
        {
            Write(edge);
            return;
        }

        if (!plated && onSeats && OnPlate(panel, text, size, section, className))
        {
            return;
        }

        NearFirstSeat(panel, text, size, section, className);
    }

    /// <summary>The last resort, for sections that run round others: beside the seat that lies nearest to their middle.</summary>
    private void NearFirstSeat(MapPanel panel, string text, double size, SectionGeometry section, string className)
    {
        var nearest = _geometry.Positions[section.First];
        for (var i = section.First; i < section.First + section.Count; i++)
        {
            if (_geometry.Positions[i].PlanDistanceTo(section.Centre) < nearest.PlanDistanceTo(section.Centre))
            {
                nearest = _geometry.Positions[i];
            }
        }

        var at = panel.At(nearest);
        var radius = _geometry.SeatRadius * panel.Scale;
        var half = TextMeasure.Width(text, size, bold: true) / 2;
        for (var step = 0; step < 8; step++)
        {
            var reach = radius + (size * (0.7 + (step * 0.5)));
            foreach ((var x, var y) in ((double, double)[])[(0, -reach), (0, reach), (-reach - half, 0), (reach + half, 0)])
            {
                var room = TextMeasure.Centred(text, at.X + x, at.Y + y, size, bold: true).Inflate(1);
                if (InRoom(panel, room) && _texts.IsFree(room) && !OnSeats(panel, room) && IsNearest(panel, room.Center, section))
                {
                    Text(className, text, at.X + x, TextMeasure.Baseline(at.Y + y, size), size, _style.Ink, SceneAnchor.Middle, bold: true);
                    return;
                }
            }
        }
    }

    /// <summary>Writes a name upon its seats, where they are small and many enough to spare the room.</summary>
    private bool OnPlate(MapPanel panel, string text, double size, SectionGeometry section, string className)
    {
        var body = Body(panel, section.Bounds);
        var middle = panel.At(section.Centre);
        var plate = TextMeasure.Centred(text, middle.X, middle.Y, size, bold: true).Inflate(1.5);
        if (!_texts.IsFree(plate) || plate.Width > body.Width * 1.1 || plate.Height > body.Height || !IsNearest(panel, middle, section))
        {
            return false;
        }

        Plate(plate);
        Text(className, text, middle.X, TextMeasure.Baseline(middle.Y, size), size, _style.Ink, SceneAnchor.Middle, bold: true);
        return true;
    }

    /// <summary>Whether a text stays within the picture and the room above and below its plan.</summary>
    private bool InRoom(MapPanel panel, SceneRectangle room) =>
        room.X >= 0 && room.Right <= _scene.Width && room.Y >= panel.Top - _labelRoom && room.Bottom <= panel.Area.Bottom + _labelRoom;

    private static bool Within(MapPanel panel, PlanPoint point) => panel.Bounds.Contains(point);

    /// <summary>
    /// Whether no seat of another section is nearer to a point than this one's: else the name would be read as the other's.
    /// </summary>
    private bool IsNearest(MapPanel panel, ScenePoint point, SectionGeometry section)
    {
        const double Reach = 4;
        var at = panel.Back(point.X, point.Y);
        var own = double.PositiveInfinity;
        var other = double.PositiveInfinity;
        _geometry.Grid.Any(at.X - Reach, at.Y - Reach, at.X + Reach, at.Y + Reach, place =>
        {
            if (panel.Shows(_geometry.SeatLevels[place]))
            {
                var distance = at.PlanDistanceTo(_geometry.Positions[place]);
                if (_geometry.SeatSections[place] == section.Section.Id)
                {
                    own = Math.Min(own, distance);
                }
                else
                {
                    other = Math.Min(other, distance);
                }
            }

            return false;
        });
        return own <= other;
    }

    private bool OnStage(MapPanel panel, SceneRectangle room) =>
        ShownFixtures(panel.Level).Any(fixture => Overlaps(panel, fixture.Outline, room));

    private bool OnBoxOrArea(MapPanel panel, SceneRectangle room) =>
        ShownAreas(panel.Level).Any(area => Overlaps(panel, area.Outline, room))
        || ShownSections().Any(section => panel.Shows(section.Level)
            && section.Section.Boxes.Any(box => Overlaps(panel, box.Outline, room)));

    private static bool Overlaps(MapPanel panel, ImmutableArray<PlanPoint> outline, SceneRectangle room)
    {
        if (outline.Length < 3)
        {
            return false;
        }

        var bounds = PlanBounds.Around(outline);
        return new SceneRectangle(panel.X(bounds.MinX), panel.Y(bounds.MinY), bounds.Width * panel.Scale,
            bounds.Height * panel.Scale).Overlaps(room);
    }

    private bool OnSeats(MapPanel panel, SceneRectangle room)
    {
        var radius = _geometry.SeatRadius;
        var from = panel.Back(room.X, room.Y);
        var to = panel.Back(room.Right, room.Bottom);
        return _geometry.Grid.Any(from.X - radius, from.Y - radius, to.X + radius, to.Y + radius, place =>
        {
            if (!panel.Shows(_geometry.SeatLevels[place]))
            {
                return false;
            }

            var seat = _geometry.Positions[place];
            var dx = seat.X - Math.Clamp(seat.X, from.X, to.X);
            var dy = seat.Y - Math.Clamp(seat.Y, from.Y, to.Y);
            return (dx * dx) + (dy * dy) < radius * radius;
        });
    }

    /// <summary>Lines of text one below the other about a point; those that do not fit are left out.</summary>
    private void Lines(ScenePoint centre, double room, (string Text, double Size, bool Bold, SceneColor Color)[] lines, bool plate)
    {
        List<(string Text, double Size, bool Bold, SceneColor Color)> fitting = [];
        foreach ((var text, var size, var bold, var color) in lines)
        {
            var fit = size >= SmallestText ? TextMeasure.Fit(text, room, size, bold) : "";
            if (fit.Length > 0)
            {
                fitting.Add((fit, size, bold, color));
            }
        }

        var height = fitting.Sum(line => line.Size * 1.2);
        var y = centre.Y - (height / 2);
        foreach ((var text, var size, var bold, var color) in fitting)
        {
            var middle = y + (size * 0.6);
            var place = TextMeasure.Centred(text, centre.X, middle, size, bold);
            if (_texts.IsFree(place))
            {
                if (plate)
                {
                    Plate(place.Inflate(1));
                }

                Text(bold ? "section-label" : "note", text, centre.X, TextMeasure.Baseline(middle, size), size, color,
                    SceneAnchor.Middle, bold);
            }

            y += size * 1.2;
        }
    }
}
