using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat that stays but stands elsewhere.</summary>
/// <param name="Seat">The id of the seat, the same in both versions.</param>
/// <param name="Before">Where it stood, in metres, rounded to whole millimetres.</param>
/// <param name="After">Where it stands now.</param>
public sealed record SeatMove(SeatId Seat, PlanPoint Before, PlanPoint After)
{
    /// <summary>How far it went, in metres, in space.</summary>
    public double Distance => Before.DistanceTo(After);
}
