namespace SeatEngine.AspNetCore;

/// <summary>An order, as its buyer sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="Tickets">The tickets that it has now.</param>
/// <param name="Currency">In which all its amounts are.</param>
/// <param name="Total">What it costs, in minor units.</param>
/// <param name="TotalText">The same as people write it.</param>
/// <param name="Paid">What was paid, in minor units.</param>
/// <param name="Due">What is still to be paid, in minor units.</param>
internal sealed record OrderDocument(string Id, DateTimeOffset PlacedAt, OrderTicketDocument[] Tickets, string Currency, long Total,
    string TotalText, long Paid, long Due);
