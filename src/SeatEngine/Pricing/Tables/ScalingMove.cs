using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Places whose zone or price two scalings of a house say differently.</summary>
/// <param name="From">The zone before; null for none.</param>
/// <param name="To">The zone after; null for none.</param>
/// <param name="PriceBefore">The price before; null for none.</param>
/// <param name="PriceAfter">The price after; null for none.</param>
/// <param name="Places">How many places, standing ones by capacity.</param>
/// <param name="Difference">What they bring more, or less, when all are sold.</param>
public sealed record ScalingMove(PriceZoneId? From, PriceZoneId? To, Money? PriceBefore, Money? PriceAfter, long Places, Money Difference);
