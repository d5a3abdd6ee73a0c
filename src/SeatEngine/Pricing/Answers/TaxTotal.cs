using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What one tax comes to in a quote.</summary>
/// <param name="Tax">The id of the rule by which it is taxed.</param>
/// <param name="Name">What it is called on a receipt.</param>
/// <param name="Rate">The share of the net amount.</param>
/// <param name="Inclusive">Whether it is contained in prices.</param>
/// <param name="Net">The net amount on which it lies.</param>
/// <param name="Amount">The tax.</param>
public sealed record TaxTotal(PriceRuleId Tax, string Name, Rate Rate, bool Inclusive, Money Net, Money Amount);
