namespace SeatEngine.AspNetCore;

/// <summary>A place at a price type: one that is wanted, or one of an answer.</summary>
/// <param name="Seat">The seat's id; null for a place in an area.</param>
/// <param name="Area">The area's id; null for a seat.</param>
/// <param name="Type">The price type's id.</param>
internal sealed record TicketDocument(string? Seat, string? Area, string? Type)
{
    /// <summary>What it is called by people; in answers.</summary>
    public string? Label { get; init; }

    /// <summary>What it costs in minor units, with its fees and taxes; in answers that know.</summary>
    public long? Price { get; init; }
}
