using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One layer of a priced ticket.</summary>
/// <param name="Layer">The id of this additive part of the price.</param>
/// <param name="Account">The account it is posted to.</param>
/// <param name="ListPrice">What the price list says.</param>
/// <param name="Price">The price after events, adjustments and dynamic rules, before discounts.</param>
/// <param name="Final">The price after discounts. Fees inside the price and taxes contained in it are still part of it.</param>
public readonly record struct QuoteLayer(PriceLayerId Layer, LedgerAccount Account, Money ListPrice, Money Price, Money Final);
