using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A ticket that was given away.</summary>
/// <param name="Order">In which it was given.</param>
/// <param name="Performance">For which night it was given.</param>
/// <param name="Place">The seat or area that was given.</param>
/// <param name="Type">The price type, which says whether it is a comp or a trade-out.</param>
/// <param name="Reason">Why it was given.</param>
/// <param name="Department">Which department gave it; empty for none.</param>
/// <param name="Operator">Who gave it; <c>default</c> when nobody was named.</param>
/// <param name="Value">What it is worth.</param>
public sealed record CompLine(OrderId Order, PerformanceId Performance, PlaceId Place, PriceTypeId Type, string Reason, string Department,
    ActorId Operator, Money Value);
