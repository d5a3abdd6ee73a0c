namespace SeatEngine.Seasons;

/// <summary>How far a subscription is in its season.</summary>
public enum SubscriptionStatus
{
    /// <summary>Its places are held for it until a day, and it is not renewed yet.</summary>
    Held,

    /// <summary>It is sold: its places are in an order.</summary>
    Sold,

    /// <summary>It keeps its base seats for the next season, and buys nothing in this one.</summary>
    Sabbatical,

    /// <summary>It was not renewed in time, and its places were let go.</summary>
    Released,

    /// <summary>It is over: taken into another, or given up.</summary>
    Ended,
}
