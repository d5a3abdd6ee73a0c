namespace SeatEngine.AspNetCore;

/// <summary>What came of a payment.</summary>
/// <param name="Order">The order; null where nothing was sold.</param>
/// <param name="Explanation">What happened, in words.</param>
internal sealed record PaymentResultDocument(string? Order, string Explanation);
