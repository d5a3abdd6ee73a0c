using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Layout;

/// <summary>The line, straight or curved, along which a row of seats stands.</summary>
/// <remarks>
/// A place on it is said by its offset: metres along the path from its middle, to the right as seen by someone who
/// sits there and looks forward. Immutable and safe to share between threads.
/// </remarks>
[SendInstead("the numbers it was made of"), JsonConverter(typeof(NotOnTheWire))]
public abstract class RowPath
{
    private protected RowPath()
    {
    }

    /// <summary>A straight path.</summary>
    /// <param name="middle">Where offset 0 lies, in metres.</param>
    /// <param name="turn">The turn on the plan, in degrees, clockwise as seen; at 0 people look up the plan.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static RowPath Line(PlanPoint middle, double turn = 0)
    {
        Check(middle.IsFinite, nameof(middle));
        Check(double.IsFinite(turn), nameof(turn));
        return new RowLine(middle, turn);
    }

    /// <summary>A path curved round a point that lies in front of those who sit on it.</summary>
    /// <param name="centre">The centre of the curve, in metres; its height is that of the path.</param>
    /// <param name="radius">The distance of the path from it, in metres, above 0.</param>
    /// <param name="turn">The turn on the plan of the path's middle, in degrees, clockwise as seen; at 0 the middle lies straight down the
    /// plan.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">An argument is not finite, or the radius is not above 0.</exception>
    public static RowPath Arc(PlanPoint centre, double radius, double turn = 0)
    {
        Check(centre.IsFinite, nameof(centre));
        Check(double.IsFinite(radius) && radius > 0, nameof(radius));
        Check(double.IsFinite(turn), nameof(turn));
        return new RowArc(centre, radius, turn);
    }

    /// <summary>The point at an offset.</summary>
    /// <param name="offset">Metres along the path from its middle, to the right as seen from the seats.</param>
    /// <returns>The point, rounded to whole millimetres.</returns>
    public abstract PlanPoint PointAt(double offset);

    /// <summary>The path of a row that lies behind this one.</summary>
    /// <param name="distance">How far behind, in metres; negative for a row in front.</param>
    /// <param name="rise">How much higher, in metres.</param>
    /// <returns>The path, parallel to this one.</returns>
    /// <exception cref="ArgumentException">A curve would shrink to nothing, or an argument is not finite.</exception>
    public abstract RowPath Behind(double distance, double rise = 0);

    private protected static void Check(bool isGood, string name)
    {
        if (!isGood)
        {
            throw new ArgumentException("A path of a row needs finite numbers, and a curve a radius above 0.", name);
        }
    }

    // Sine and cosine that are exact at the quarter turns, which most plans use.
    private protected static (double Sin, double Cos) SinCos(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees % 360 * (Math.PI / 180));
        return degrees % 90 == 0 ? (Math.Round(sin), Math.Round(cos)) : (sin, cos);
    }
}
