namespace SeatEngine.AspNetCore;

/// <summary>What is to be said of places that somebody has chosen.</summary>
/// <param name="Succeeded">Whether they can be had so.</param>
/// <param name="Explanation">About them, or what stands in the way and what would do.</param>
/// <param name="Offer">The places with their prices; null where they cannot be had.</param>
/// <param name="Nearest">The nearest places that would do; null where these will, or none would.</param>
internal sealed record CheckDocument(bool Succeeded, string Explanation, OfferDocument? Offer, OfferDocument? Nearest)
{
    /// <summary>Why they cannot be had, each reason once; empty where they can.</summary>
    public ReasonDocument[] Reasons { get; init; } = [];
}
