using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What one tax comes to over some orders.</summary>
/// <param name="Tax">The id of the rule by which it is taxed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rate">The share of the net amount.</param>
/// <param name="Inclusive">Whether it is contained in prices.</param>
/// <param name="Amount">The tax.</param>
public sealed record TaxLine(PriceRuleId Tax, string Name, Rate Rate, bool Inclusive, Money Amount);
