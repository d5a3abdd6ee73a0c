using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>One thing that is different for an account, and where.</summary>
/// <param name="Cause">What is different.</param>
/// <param name="Performance">On which night; <c>default</c> when it is so on all of them.</param>
/// <param name="Seat">Of which seat; <c>default</c> when it concerns none.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record RollOverFinding(RollOverCause Cause, PerformanceId Performance, SeatId Seat, string Message)
{
    /// <summary>The account that has the seat; <c>default</c> when no other is concerned.</summary>
    public SubscriptionId Other { get; init; }
}
