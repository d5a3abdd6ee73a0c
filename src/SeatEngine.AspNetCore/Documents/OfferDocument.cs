namespace SeatEngine.AspNetCore;

/// <summary>Places that are offered.</summary>
/// <param name="Tickets">The places, each with its price type and price.</param>
/// <param name="Total">What they cost in all, in minor units.</param>
/// <param name="TotalText">The same as people write it.</param>
/// <param name="Kinds">For what the offer stands out: best, cheapest, bestValue, nearestAlternative; of alternatives also nearest,
/// sameSection.</param>
/// <param name="Explanation">One sentence about it.</param>
internal sealed record OfferDocument(TicketDocument[] Tickets, long Total, string TotalText, string[] Kinds, string Explanation);
