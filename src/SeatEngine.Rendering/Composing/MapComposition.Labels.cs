using SeatEngine.Maps;

namespace SeatEngine.Rendering;

internal sealed partial class MapComposition
{
    private double RowLabelSize(MapPanel panel) => Math.Min(
        Math.Clamp(_geometry.SeatRadius * panel.Scale * 0.8, _font * 0.85, _font * 1.2), _geometry.RowDistance * panel.Scale * 0.75);

    private void MeasureRowLabels(MapPanel panel, PanelNames names)
    {
        var size = RowLabelSize(panel);
        if (!_view.RowLabels || size < NamePlacer.Smallest)
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
                    RowLabel(panel, names, row, row.First, Math.Min(row.First + 1, row.Last), size);
                    RowLabel(panel, names, row, row.Last, Math.Max(row.Last - 1, row.First), size);
                }
            }
        }
    }

    private void RowLabel(MapPanel panel, PanelNames names, RowGeometry row, int end, int next, double size)
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

        // Beside another row's letter it would be read as one word with it: then the other end must do.
        SceneRectangle apart = new(room.X - (size * 0.3), room.Y, room.Width + (size * 0.6), room.Height);
        if (text.Length > 0 && panel.Bounds.Contains(at) && _texts.IsFree(apart) && !OnSeats(panel, room.Inflate(-0.3)))
        {
            WrittenText written = new("row-label", text, x, TextMeasure.Baseline(y, size), size, _style.FaintInk, SceneAnchor.Middle);
            names.Rows.Add(written);
            Take(written);
        }
    }

    /// <summary>Whether a text stays within the picture and the room above and below its plan.</summary>
    private bool InRoom(MapPanel panel, SceneRectangle room) =>
        room.X >= 0 && room.Right <= _scene.Width && room.Y >= panel.Top - _labelRoom && room.Bottom <= panel.Area.Bottom + _labelRoom;

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
}
