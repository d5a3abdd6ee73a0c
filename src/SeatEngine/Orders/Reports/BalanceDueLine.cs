using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>An order of which something is due.</summary>
/// <param name="Order">Of which something is due.</param>
/// <param name="Buyer">Who owes it; <c>default</c> when nobody is named.</param>
/// <param name="Total">What it costs.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="Due">What is due.</param>
/// <param name="Overdue">What of it should have been paid by the day of the report.</param>
/// <param name="Next">The next day by which something is to be paid; null when all is due at once.</param>
public sealed record BalanceDueLine(OrderId Order, PatronId Buyer, Money Total, Money Paid, Money Due, Money Overdue, DateOnly? Next);
