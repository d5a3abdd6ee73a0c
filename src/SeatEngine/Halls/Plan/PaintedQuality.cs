using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>The quality that the house painted on a seat.</summary>
/// <param name="Seat">The id of the seat that is painted.</param>
/// <param name="Value">From 1, the worst, to 1000, the best.</param>
public readonly record struct PaintedQuality(SeatId Seat, int Value);
