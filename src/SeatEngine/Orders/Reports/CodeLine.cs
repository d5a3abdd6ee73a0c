using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What a promo code brought.</summary>
/// <param name="Code">What buyers typed.</param>
/// <param name="Orders">How many orders took it.</param>
/// <param name="Tickets">How many tickets they have now.</param>
/// <param name="Discounts">What discounts took off them.</param>
/// <param name="Total">What they cost.</param>
public sealed record CodeLine(PromoCode Code, int Orders, int Tickets, Money Discounts, Money Total);
