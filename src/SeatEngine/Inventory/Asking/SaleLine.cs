using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What is paid for one place, or for some places of one area.</summary>
/// <param name="Place">The seat or area.</param>
/// <param name="PriceType">The price type; <c>default</c> when none is named.</param>
/// <param name="Paid">The money paid for the line; negative or zero money is allowed, since refunds and comps are lines too.</param>
/// <param name="Count">How many places of the area, at least 1; 1 for a seat.</param>
public sealed record SaleLine(PlaceId Place, PriceTypeId PriceType, Money Paid, int Count = 1);
