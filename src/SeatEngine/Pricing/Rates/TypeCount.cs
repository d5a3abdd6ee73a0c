using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>So many tickets of one price type.</summary>
/// <param name="Type">The price type.</param>
/// <param name="Count">How many, at least 0.</param>
public readonly record struct TypeCount(PriceTypeId Type, int Count);
