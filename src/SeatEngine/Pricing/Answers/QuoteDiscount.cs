using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What one discount took off a line.</summary>
/// <param name="Rule">The discount.</param>
/// <param name="Name">What it is called on a receipt.</param>
/// <param name="Amount">What it took off, at least zero.</param>
public readonly record struct QuoteDiscount(PriceRuleId Rule, string Name, Money Amount);
