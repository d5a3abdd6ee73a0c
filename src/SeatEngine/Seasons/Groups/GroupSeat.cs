using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Where one person of a group sits, at which price, and whose the ticket is.</summary>
/// <param name="Seat">Which seat.</param>
/// <param name="Type">At which price type.</param>
/// <param name="Holder">Whose ticket it is, once that is known; <c>default</c> for the group's.</param>
public readonly record struct GroupSeat(SeatId Seat, PriceTypeId Type, PatronId Holder = default);
