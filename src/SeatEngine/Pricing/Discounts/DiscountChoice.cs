namespace SeatEngine.Pricing;

/// <summary>How discounts that need a code are chosen.</summary>
public enum DiscountChoice
{
    /// <summary>By priority, all valid codes in force.</summary>
    ByPriority,

    /// <summary>
    /// The best of the results by priority over all choices of codes, up to eight; of more over none, each alone, all but one, and all.
    /// Among equals the fewest codes, then the first in order, so that none is used up for nothing.
    /// </summary>
    BestForBuyer,
}
