using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What is agreed with a group: the deposit, and the days.</summary>
/// <param name="HeldUntil">The last day on which its seats are held without a deposit.</param>
/// <remarks>Immutable. Days are those of the season's zone.</remarks>
public sealed record GroupTerms(DateOnly HeldUntil)
{
    /// <summary>What is paid at least when the order is placed; null for nothing.</summary>
    public Money? Deposit { get; init; }

    /// <summary>The last day on which it may say how many come: seats beyond what is confirmed by then are let go. Null for none.</summary>
    public DateOnly? FinalBy { get; init; }

    /// <summary>By when all is to be paid; null for at once.</summary>
    public DateOnly? BalanceBy { get; init; }
}
