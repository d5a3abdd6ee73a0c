namespace SeatEngine.AspNetCore;

/// <summary>An order, as the staff sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="Buyer">Whose it is; null for nobody named.</param>
/// <param name="Operator">Who placed it; null for nobody named.</param>
/// <param name="Channel">Through which channel; null for none.</param>
/// <param name="Currency">In which all its amounts are.</param>
/// <param name="Total">What it costs, in minor units.</param>
/// <param name="Paid">What was paid, in minor units.</param>
/// <param name="Due">What is still to be paid, in minor units.</param>
/// <param name="Lines">What it has now.</param>
/// <param name="Payments">What was paid, and paid back with a minus.</param>
internal sealed record StaffOrder(string Id, DateTimeOffset PlacedAt, string? Buyer, string? Operator, string? Channel, string Currency,
    long Total, long Paid, long Due, StaffOrderLine[] Lines, TenderDocument[] Payments);
