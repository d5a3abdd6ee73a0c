namespace SeatEngine.AspNetCore;

/// <summary>Why something cannot be had, to be said in any language.</summary>
/// <param name="Code">
/// Which reason: of seats in the words of <c>RefusalReason</c> and <c>tooFewTogether</c>; of price types in those of
/// <c>QuoteProblemKind</c> behind <c>type</c>; <c>cheapest</c> for what the least dear that was found costs; of holds <c>overLimit</c>,
/// <c>holdChanged</c>, <c>inPayment</c>, <c>notInPayment</c>, <c>notAllowed</c>, <c>busy</c>, <c>nothingHeld</c>, <c>noMoreTime</c>,
/// <c>notHeld</c> and <c>notSoldHere</c>; of any request <c>noPerformance</c>, <c>tooOften</c> and <c>notAvailable</c>.
/// </param>
internal sealed record ReasonDocument(string Code)
{
    /// <summary>The seats and areas that it is said of; null where it is said of none in particular.</summary>
    public string[]? Places { get; init; }

    /// <summary>The price type that it is said of; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>The amount that it speaks of, in minor units; null for none.</summary>
    public long? Amount { get; init; }

    /// <summary>The number that it speaks of; null for none.</summary>
    public int? Count { get; init; }
}
