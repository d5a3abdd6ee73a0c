using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What one operator sold and took back in one channel at one price type.</summary>
/// <param name="Channel">The channel; <c>default</c> for the house itself.</param>
/// <param name="Actor">The operator; <c>default</c> when nobody was named.</param>
/// <param name="PriceType">The price type; <c>default</c> when none was named.</param>
/// <param name="Sold">Places sold.</param>
/// <param name="Returned">Places taken back, as far as the returns have lines, or all of a return without.</param>
/// <param name="Amount">What was paid less what was paid back; money of no currency when nothing was said of money.</param>
public sealed record BalanceLine(ChannelId Channel, ActorId Actor, PriceTypeId PriceType, int Sold, int Returned, Money Amount);
