namespace SeatEngine.Pricing;

/// <summary>A threshold of a group discount: from so many lines on, this benefit.</summary>
/// <param name="MinimumCount">From how many lines on, at least 1.</param>
/// <param name="Benefit">What is given instead of the rule's own benefit.</param>
public sealed record DiscountTier(int MinimumCount, DiscountBenefit Benefit);
