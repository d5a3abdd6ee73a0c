using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A tax on a line or on a fee of the order.</summary>
/// <param name="Tax">The id of the rule by which it is taxed.</param>
/// <param name="Name">What it is called on a receipt.</param>
/// <param name="Rate">The share of the net amount.</param>
/// <param name="Inclusive">Whether it is contained in the price.</param>
/// <param name="Amount">The amount, cents moved by rounding on the sum included.</param>
public readonly record struct QuoteTax(PriceRuleId Tax, string Name, Rate Rate, bool Inclusive, Money Amount);
