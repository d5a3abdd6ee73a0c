using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Along the part in front: where along it a seat is says what is behind what.</summary>
internal readonly struct StackAxis
{
    private readonly SeatMap _map;
    private readonly double _x;
    private readonly double _y;

    public StackAxis(SeatMap map, SeatIndex first, SeatIndex last)
    {
        _map = map;
        var (from, to) = (map.PositionOf(first), map.PositionOf(last));
        var length = Math.Max(1e-9, from.PlanDistanceTo(to));
        (_x, _y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
    }

    /// <summary>From where to where a part reaches, a quarter of a metre beyond the middles of its outer seats.</summary>
    public (double Low, double High) Of(SeatIndex one, SeatIndex other)
    {
        var (a, b) = (Of(one), Of(other));
        return (Math.Min(a, b) - 0.25, Math.Max(a, b) + 0.25);
    }

    private double Of(SeatIndex seat)
    {
        var at = _map.PositionOf(seat);
        return (at.X * _x) + (at.Y * _y);
    }
}
