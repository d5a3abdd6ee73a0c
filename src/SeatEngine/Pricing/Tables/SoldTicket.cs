using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A ticket that was sold.</summary>
/// <param name="Place">The seat or area that was sold.</param>
/// <param name="Type">Its price type.</param>
/// <param name="Paid">What was paid for it.</param>
public readonly record struct SoldTicket(PlaceId Place, PriceTypeId Type, Money Paid);
