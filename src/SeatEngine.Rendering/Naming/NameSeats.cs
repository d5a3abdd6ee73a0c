namespace SeatEngine.Rendering;

/// <summary>What names must know of the seats that are drawn in a plan.</summary>
/// <param name="geometry">The hall.</param>
/// <param name="panel">The plan.</param>
/// <param name="drawn">Whether seats are drawn; where they are not, nothing lies beneath a name.</param>
internal sealed class NameSeats(MapGeometry geometry, MapPanel panel, bool drawn)
{
    /// <summary>How far around a name seats are looked for, in metres.</summary>
    private const double Reach = 4;

    /// <summary>Whose seats lie beneath a place.</summary>
    public SeatsBeneath Upon(NameRequest request, TextPlace place)
    {
        if (!drawn)
        {
            return SeatsBeneath.None;
        }

        var radius = geometry.SeatRadius * panel.Scale;
        var found = SeatsBeneath.None;
        Around(place, geometry.SeatRadius, seat =>
        {
            if (place.DistanceTo(panel.At(geometry.Positions[seat])) < radius)
            {
                found = request.OwnsSeat?.Invoke(seat) == true ? SeatsBeneath.Own : SeatsBeneath.Others;
            }

            return found == SeatsBeneath.Others;
        });
        return found;
    }

    /// <summary>Whether no seat of anything else is nearer to a place than the nearest of the name's own.</summary>
    public bool IsNearest(NameRequest request, TextPlace place)
    {
        if (!drawn || request.OwnsSeat is not { } owns)
        {
            return true;
        }

        var own = double.PositiveInfinity;
        var other = double.PositiveInfinity;
        Around(place, Reach, seat =>
        {
            var distance = place.DistanceTo(panel.At(geometry.Positions[seat]));
            if (owns(seat))
            {
                own = Math.Min(own, distance);
            }
            else
            {
                other = Math.Min(other, distance);
            }

            return false;
        });
        return own < other;
    }

    private void Around(TextPlace place, double metres, Func<int, bool> visit)
    {
        var bounds = place.Bounds;
        var from = panel.Back(bounds.X, bounds.Y);
        var to = panel.Back(bounds.Right, bounds.Bottom);
        geometry.Grid.Any(from.X - metres, from.Y - metres, to.X + metres, to.Y + metres,
            seat => panel.Shows(geometry.SeatLevels[seat]) && visit(seat));
    }
}
