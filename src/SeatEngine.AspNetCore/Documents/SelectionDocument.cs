namespace SeatEngine.AspNetCore;

/// <summary>Places that somebody has chosen.</summary>
/// <param name="Tickets">The places, each with its price type.</param>
internal sealed record SelectionDocument(TicketDocument[]? Tickets);
