namespace SeatEngine.AspNetCore;

/// <summary>Money that was taken.</summary>
/// <param name="Operator">By whom; null for nobody named.</param>
/// <param name="Drawer">Into which drawer; null for none.</param>
/// <param name="Means">Cash, card, …</param>
/// <param name="Count">How many payments.</param>
/// <param name="Amount">The sum, in minor units.</param>
internal sealed record TakenDocument(string? Operator, string? Drawer, string Means, int Count, long Amount);
