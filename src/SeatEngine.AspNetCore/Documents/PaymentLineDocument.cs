namespace SeatEngine.AspNetCore;

/// <summary>Money that was paid, or paid back.</summary>
/// <param name="Means">By which means: card, voucher, …</param>
/// <param name="Amount">How much, in minor units; below zero for a repayment.</param>
internal sealed record PaymentLineDocument(string Means, long Amount);
