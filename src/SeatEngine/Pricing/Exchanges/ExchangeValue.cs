namespace SeatEngine.Pricing;

/// <summary>What a returned ticket is worth in an exchange.</summary>
public enum ExchangeValue
{
    /// <summary>What was paid for it.</summary>
    Paid,

    /// <summary>What it cost before discounts, as of the order's date.</summary>
    PriceAtOrder,

    /// <summary>What it costs before discounts today.</summary>
    PriceToday,
}
