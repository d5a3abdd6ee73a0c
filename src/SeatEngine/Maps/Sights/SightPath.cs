using SeatEngine.Layout;

namespace SeatEngine.Maps;

/// <summary>The straight way from the eyes of who sits on a seat to the seat's focal point.</summary>
internal readonly struct SightPath
{
    private readonly double _x;
    private readonly double _y;

    public SightPath(SeatMap map, SeatIndex seat, SightRules rules)
    {
        var position = map.PositionOf(seat);
        Seat = seat;
        Row = map.RowOf(seat);
        Eye = position with { Z = position.Z + rules.EyeHeight };
        Focus = map.FocalPointOf(seat);
        Length = Eye.PlanDistanceTo(Focus);
        (_x, _y) = Length > 0 ? ((Focus.X - Eye.X) / Length, (Focus.Y - Eye.Y) / Length) : (0, -1);
    }

    public SeatIndex Seat { get; }

    public MapRow Row { get; }

    public PlanPoint Eye { get; }

    public PlanPoint Focus { get; }

    /// <summary>On the plan.</summary>
    public double Length { get; }

    public double HeightAt(double along) => Length > 0 ? Eye.Z + (along * (Focus.Z - Eye.Z) / Length) : Eye.Z;

    /// <summary>How far along the way a point lies, and how far to the right of it.</summary>
    public (double Along, double Aside) Place(PlanPoint point)
    {
        var (x, y) = (point.X - Eye.X, point.Y - Eye.Y);
        return ((x * _x) + (y * _y), (y * _x) - (x * _y));
    }

    /// <summary>The upright rectangle round the way, with a margin.</summary>
    public PlanBounds Bounds(double margin) => new(
        Math.Min(Eye.X, Focus.X) - margin, Math.Min(Eye.Y, Focus.Y) - margin,
        Math.Max(Eye.X, Focus.X) + margin, Math.Max(Eye.Y, Focus.Y) + margin);
}
