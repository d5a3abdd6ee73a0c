using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a full zone brings at one price type.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Places">How many places are in it.</param>
/// <param name="Total">What they bring.</param>
public sealed record ZonePotential(PriceZoneId Zone, long Places, Money Total);
