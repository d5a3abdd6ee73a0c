using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>One night of a subscription: where its people sit then.</summary>
/// <param name="Performance">Which night, as the house knows it.</param>
/// <param name="Seats">A seat for each base seat, in their order: the same one unless it could not be had that night.</param>
/// <param name="Hold">The hold by which the seats are kept; <c>default</c> when they are sold, or kept no more.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubscriptionNight(PerformanceId Performance, ImmutableArray<SeatId> Seats, HoldToken Hold = default);
