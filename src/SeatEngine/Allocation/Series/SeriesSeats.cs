namespace SeatEngine.Allocation;

/// <summary>The seats of a party at one date of several, and how they compare with its places at the others.</summary>
/// <param name="Night">Which of the dates, from 0, in the order given.</param>
/// <param name="Proposal">The seats.</param>
/// <param name="IsSamePlaces">Whether they are the anchor places, by their ids.</param>
/// <param name="IsSameZone">Whether they lie in the same price zones as the anchor places; true when zones are not known.</param>
/// <param name="Distance">The distance from the middle of the anchor places to the middle of these, in metres; 0 at the same
/// places.</param>
/// <param name="QualityDifference">How much better (or, negative, worse) they are than the anchor places, in mean quality from 0 to
/// 1.</param>
public sealed record SeriesSeats(int Night, SeatProposal Proposal, bool IsSamePlaces, bool IsSameZone, double Distance,
    double QualityDifference);
