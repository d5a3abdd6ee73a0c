using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What was sold of one type in one zone.</summary>
/// <param name="Zone">The price zone in which the tickets were sold.</param>
/// <param name="Type">The price type.</param>
/// <param name="Places">How many tickets.</param>
/// <param name="Value">What was paid for them.</param>
/// <param name="Average">The value per ticket, rounded half up.</param>
public sealed record YieldRow(PriceZoneId Zone, PriceTypeId Type, long Places, Money Value, Money Average);
