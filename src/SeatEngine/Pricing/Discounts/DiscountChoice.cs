namespace SeatEngine.Pricing;

/// <summary>How discounts that need a code are chosen.</summary>
public enum DiscountChoice
{
    /// <summary>By priority, all valid codes in force.</summary>
    ByPriority,

    /// <summary>The better of the results by priority with and without each code.</summary>
    BestForBuyer,
}
