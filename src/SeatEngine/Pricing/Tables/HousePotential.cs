using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a full house brings at one price type.</summary>
/// <param name="Type">The price type.</param>
/// <param name="Places">How many places there are, also those without a price.</param>
/// <param name="Total">What they bring.</param>
/// <param name="Zones">The same by zone, in the order of the book; zones without places are left out.</param>
public sealed record HousePotential(PriceTypeId Type, long Places, Money Total, ImmutableArray<ZonePotential> Zones);
