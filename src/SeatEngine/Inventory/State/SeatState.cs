namespace SeatEngine.Inventory;

/// <summary>What has become of a place. Each place is in exactly one state; hold codes lie over it and do not change it.</summary>
public enum SeatState
{
    /// <summary>Nobody has it.</summary>
    Free,

    /// <summary>In somebody's cart until an instant, or until a payment has ended.</summary>
    Held,

    /// <summary>Sold to an order, possibly put up for resale.</summary>
    Sold,

    /// <summary>Taken out of use by the house.</summary>
    Blocked,

    /// <summary>Unusable because a place that shares its floor is held or sold: it replaces it, or is replaced by it.</summary>
    Displaced,
}
