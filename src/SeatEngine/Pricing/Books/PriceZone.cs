using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price zone as a price book knows it.</summary>
/// <param name="Id">The id, the same as in the zone map.</param>
/// <param name="Name">What it is called.</param>
public sealed record PriceZone(PriceZoneId Id, string Name);
