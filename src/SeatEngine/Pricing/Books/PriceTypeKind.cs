namespace SeatEngine.Pricing;

/// <summary>What a price type means for the buyer's purse.</summary>
public enum PriceTypeKind
{
    /// <summary>The price is paid in money.</summary>
    Sale,

    /// <summary>Given away: the buyer pays nothing and a reason is recorded.</summary>
    Complimentary,

    /// <summary>
    /// Given in exchange for goods or services: the buyer pays nothing in money, and the value and a reason are recorded.
    /// </summary>
    TradeOut,
}
