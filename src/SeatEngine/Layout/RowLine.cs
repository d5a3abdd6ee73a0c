namespace SeatEngine.Layout;

/// <summary>A straight path of a row.</summary>
internal sealed class RowLine(PlanPoint middle, double turn) : RowPath
{
    public override PlanPoint PointAt(double offset)
    {
        var (sin, cos) = SinCos(turn);
        return new PlanPoint(middle.X + (offset * cos), middle.Y + (offset * sin), middle.Z).Rounded();
    }

    public override RowPath Behind(double distance, double rise = 0)
    {
        Check(double.IsFinite(distance), nameof(distance));
        Check(double.IsFinite(rise), nameof(rise));
        var (sin, cos) = SinCos(turn);
        return new RowLine(new(middle.X - (distance * sin), middle.Y + (distance * cos), middle.Z + rise), turn);
    }
}
