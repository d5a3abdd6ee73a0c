namespace SeatEngine.AspNetCore;

/// <summary>A ticket of an order.</summary>
/// <param name="Performance">For which performance.</param>
/// <param name="Seat">The seat's id; null for a place in an area.</param>
/// <param name="Area">The area's id; null for a seat.</param>
/// <param name="Type">The price type's id.</param>
/// <param name="Price">What it costs in minor units, with its fees and taxes.</param>
/// <param name="Label">What the place is called by people; null where that is not looked up.</param>
internal sealed record OrderTicketDocument(string Performance, string? Seat, string? Area, string Type, long Price, string? Label);
