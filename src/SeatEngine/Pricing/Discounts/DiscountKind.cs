namespace SeatEngine.Pricing;

/// <summary>How the benefit of a discount is said.</summary>
public enum DiscountKind
{
    /// <summary>A share of the price of each line.</summary>
    Percent,

    /// <summary>An amount off each line.</summary>
    AmountEach,

    /// <summary>An amount off a group of lines, shared out by their prices.</summary>
    AmountTogether,

    /// <summary>Each line costs so much.</summary>
    PriceEach,

    /// <summary>A group of lines costs so much, shared out by their prices; whole groups are made of the dearest lines first.</summary>
    PriceTogether,

    /// <summary>Of every whole group only so many lines are paid, the dearest ones; the others are free.</summary>
    PayFor,
}
