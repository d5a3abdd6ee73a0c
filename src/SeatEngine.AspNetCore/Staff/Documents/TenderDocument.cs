namespace SeatEngine.AspNetCore;

/// <summary>Money by a means of payment.</summary>
/// <param name="Means">Cash, card, …</param>
/// <param name="Amount">In minor units.</param>
/// <param name="Reference">What it is known by elsewhere, such as a number of a voucher; null for nothing.</param>
internal sealed record TenderDocument(string? Means, long Amount, string? Reference);
