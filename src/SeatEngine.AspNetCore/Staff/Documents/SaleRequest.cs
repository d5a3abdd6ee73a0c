namespace SeatEngine.AspNetCore;

/// <summary>Places that are sold at the desk, as one order.</summary>
/// <param name="Tickets">The places.</param>
/// <param name="Tenders">How it is paid; what is not paid is due.</param>
/// <param name="Buyer">For whom; null for nobody named.</param>
/// <param name="Drawer">The drawer that the money goes into; null for none.</param>
/// <param name="Note">A note on the order; null for none.</param>
/// <param name="Preview">Whether it is only asked what it would cost.</param>
internal sealed record SaleRequest(
    StaffTicket[]? Tickets, TenderDocument[]? Tenders, string? Buyer, string? Drawer, string? Note, bool Preview);
