using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What one ticket of a package costs: its share of the package's price.</summary>
/// <param name="Seat">Which subscription, from 0.</param>
/// <param name="Performance">The performance to which this share of the price falls.</param>
/// <param name="Place">The seat or area at that performance.</param>
/// <param name="Zone">The zone of the place at that performance.</param>
/// <param name="Type">The price type.</param>
/// <param name="SinglePrice">What the ticket costs outside the package at the same type.</param>
/// <param name="Amount">Its share; the shares of a subscription sum to its price exactly.</param>
public sealed record PackagePart(
    int Seat, PerformanceId Performance, PlaceId Place, PriceZoneId Zone, PriceTypeId Type, Money SinglePrice, Money Amount);
