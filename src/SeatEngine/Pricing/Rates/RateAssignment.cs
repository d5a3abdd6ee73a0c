using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A place with the price type it is best sold at.</summary>
/// <param name="Place">The seat or area that somebody of the party gets.</param>
/// <param name="Type">The price type.</param>
/// <param name="Price">What it costs, before discounts.</param>
public readonly record struct RateAssignment(PlaceId Place, PriceTypeId Type, Money Price);
