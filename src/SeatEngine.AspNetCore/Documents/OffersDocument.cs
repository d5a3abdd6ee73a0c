namespace SeatEngine.AspNetCore;

/// <summary>The offers for a wish, or why there are none.</summary>
/// <param name="Offers">The offers, the best first.</param>
/// <param name="Explanation">About the best, or why there is none.</param>
internal sealed record OffersDocument(OfferDocument[] Offers, string Explanation)
{
    /// <summary>Why there are none, each reason once; empty where there are some.</summary>
    public ReasonDocument[] Reasons { get; init; } = [];
}
