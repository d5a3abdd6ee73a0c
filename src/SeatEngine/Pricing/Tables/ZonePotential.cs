using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a full zone brings at one price type.</summary>
/// <param name="Zone">The price zone that is counted.</param>
/// <param name="Places">How many places are in it.</param>
/// <param name="Total">What they bring.</param>
public sealed record ZonePotential(PriceZoneId Zone, long Places, Money Total);
