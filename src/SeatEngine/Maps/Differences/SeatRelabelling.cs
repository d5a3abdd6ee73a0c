using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat that stays but is printed otherwise.</summary>
/// <param name="Seat">The id of the seat, the same in both versions.</param>
/// <param name="Before">What tickets said of it.</param>
/// <param name="After">What they say now.</param>
public sealed record SeatRelabelling(SeatId Seat, PrintedPlace Before, PrintedPlace After);
