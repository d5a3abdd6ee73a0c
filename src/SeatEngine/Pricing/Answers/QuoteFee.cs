using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A fee charged for a ticket or for the order.</summary>
/// <param name="Fee">The id of the rule by which it is charged.</param>
/// <param name="Name">What it is called on a receipt.</param>
/// <param name="Account">The account it is posted to.</param>
/// <param name="Placement">Inside the price or on top of it.</param>
/// <param name="Amount">The amount; taxes contained in it are part of it, taxes on top are not.</param>
public readonly record struct QuoteFee(PriceRuleId Fee, string Name, LedgerAccount Account, FeePlacement Placement, Money Amount);
