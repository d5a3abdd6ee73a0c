namespace SeatEngine.Layout;

/// <summary>A path of a row curved round a point in front of it.</summary>
internal sealed class RowArc(PlanPoint centre, double radius, double turn) : RowPath
{
    public override PlanPoint PointAt(double offset)
    {
        var (sin, cos) = SinCos(turn - (offset / radius * (180 / Math.PI)));
        return new PlanPoint(centre.X - (radius * sin), centre.Y + (radius * cos), centre.Z).Rounded();
    }

    public override RowPath Behind(double distance, double rise = 0)
    {
        Check(double.IsFinite(distance) && radius + distance > 0, nameof(distance));
        Check(double.IsFinite(rise), nameof(rise));
        return new RowArc(centre with { Z = centre.Z + rise }, radius + distance, turn);
    }
}
