namespace SeatEngine.Pricing;

/// <summary>What happens when several dynamic rules match one price.</summary>
public enum DynamicRuleMatching
{
    /// <summary>The first rule in the book's order applies, the others do not.</summary>
    First,

    /// <summary>All apply, one after the other in the book's order.</summary>
    All,
}
