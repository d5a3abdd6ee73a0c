using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Who sits where: one seat of one night.</summary>
/// <param name="Performance">Which night.</param>
/// <param name="Seat">Which seat.</param>
/// <param name="Subscription">Whose it is.</param>
/// <param name="Type">At which price type.</param>
/// <param name="Status">Whether it is sold or held.</param>
public sealed record SubscriberSeatLine(
    PerformanceId Performance, SeatId Seat, SubscriptionId Subscription, PriceTypeId Type, SubscriptionStatus Status);
