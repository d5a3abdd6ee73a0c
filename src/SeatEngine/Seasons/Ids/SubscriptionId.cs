using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The number of a subscriber's account, the same in all seasons.</summary>
/// <remarks>Says nothing about who it is; that is with the patron.</remarks>
[TextId]
public readonly partial record struct SubscriptionId;
