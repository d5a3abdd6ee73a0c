namespace SeatEngine.AspNetCore;

/// <summary>A ticket of an order as it is by an event.</summary>
/// <param name="Number">The number of its line in the order.</param>
/// <param name="Performance">For which performance.</param>
/// <param name="Seat">The seat's id; null for a place in an area.</param>
/// <param name="Area">The area's id; null for a seat.</param>
/// <param name="Type">The price type's id.</param>
/// <param name="Price">What it costs in minor units, with its fees and taxes.</param>
internal sealed record OrderLineDocument(int Number, string Performance, string? Seat, string? Area, string Type, long Price);
