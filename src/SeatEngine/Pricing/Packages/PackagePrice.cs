using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a whole package costs for a type in a zone.</summary>
/// <param name="Zone">The price zone.</param>
/// <param name="Type">The price type.</param>
/// <param name="Amount">The price for all performances chosen together, not negative.</param>
public sealed record PackagePrice(PriceZoneId Zone, PriceTypeId Type, Money Amount);
