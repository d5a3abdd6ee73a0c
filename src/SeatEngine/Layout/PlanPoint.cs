namespace SeatEngine.Layout;

/// <summary>A point of a hall, in metres: x to the right and y down on the plan, z up from the stage's floor.</summary>
/// <param name="X">To the right on the plan, in metres.</param>
/// <param name="Y">Down on the plan, in metres.</param>
/// <param name="Z">Height, in metres.</param>
public readonly record struct PlanPoint(double X, double Y, double Z = 0)
{
    /// <summary>Whether each coordinate is a finite number.</summary>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Z);

    /// <summary>The distance to another point in space, in metres.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>The straight distance, at least 0.</returns>
    public double DistanceTo(PlanPoint other)
    {
        var (dx, dy, dz) = (X - other.X, Y - other.Y, Z - other.Z);
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
    }

    /// <summary>The distance to another point as seen on the plan, without regard to height, in metres.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>The distance on the plan, at least 0.</returns>
    public double PlanDistanceTo(PlanPoint other)
    {
        var (dx, dy) = (X - other.X, Y - other.Y);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    /// <summary>The point rounded to whole millimetres, half away from zero.</summary>
    /// <returns>The rounded point; the same on every machine.</returns>
    public PlanPoint Rounded() => new(Millimetres(X), Millimetres(Y), Millimetres(Z));

    private static double Millimetres(double metres) => (Math.Round(metres * 1000, MidpointRounding.AwayFromZero) / 1000) + 0.0;
}
