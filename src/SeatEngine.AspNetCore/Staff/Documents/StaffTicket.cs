namespace SeatEngine.AspNetCore;

/// <summary>A place at a price type.</summary>
/// <param name="Seat">The seat; null for a place in an area.</param>
/// <param name="Area">The area; null for a seat.</param>
/// <param name="Type">The price type.</param>
/// <param name="Reason">Why it is given away; null for what is sold.</param>
internal sealed record StaffTicket(string? Seat, string? Area, string? Type, string? Reason);
