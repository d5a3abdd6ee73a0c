using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A seat that a subscription owns, on all its nights and from one season to the next.</summary>
/// <param name="Seat">Where somebody sits, by an id that lasts.</param>
/// <param name="Type">The price type at which it is sold.</param>
public sealed record BaseSeat(SeatId Seat, PriceTypeId Type);
