using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One entry of a price list: what one layer costs for a type in a zone.</summary>
/// <param name="Zone">The price zone.</param>
/// <param name="Type">The price type.</param>
/// <param name="Layer">The part of the price that this amount is.</param>
/// <param name="Amount">The price in the book's currency, not negative.</param>
/// <param name="Minimum">The price below which no discount takes this layer, at most <paramref name="Amount"/>; null for zero.</param>
public sealed record ZonePrice(PriceZoneId Zone, PriceTypeId Type, PriceLayerId Layer, Money Amount, Money? Minimum = null);
