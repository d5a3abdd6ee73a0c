namespace SeatEngine.Orders;

/// <summary>What those tickets cost that remain when others of their order are returned.</summary>
public enum ReturnPricing
{
    /// <summary>
    /// They are priced again by the rules of the order's own date: a discount for ten is lost to nine. What they cost more than before
    /// is taken from what is paid back, and never charged beyond it.
    /// </summary>
    Reprice,

    /// <summary>They keep their prices and discounts, and what was paid for the others is paid back.</summary>
    KeepDiscounts,
}
