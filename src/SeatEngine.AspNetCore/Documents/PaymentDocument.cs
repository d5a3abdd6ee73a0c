namespace SeatEngine.AspNetCore;

/// <summary>What became of a payment, told by the payment's own server.</summary>
/// <param name="Reference">The reference that the payment was given when it began.</param>
/// <param name="Outcome">"paid" or "failed".</param>
/// <param name="Means">By which means it was paid; "card" where nothing is said.</param>
/// <param name="Amount">What was paid, in minor units of the checkout's currency; null for all that it costs.</param>
internal sealed record PaymentDocument(string? Reference, string? Outcome, string? Means, long? Amount);
