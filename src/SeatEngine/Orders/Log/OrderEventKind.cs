namespace SeatEngine.Orders;

/// <summary>What happened to an order, or to the books of the house.</summary>
public enum OrderEventKind
{
    /// <summary>The order was placed.</summary>
    Placed,

    /// <summary>Something was paid or paid back.</summary>
    Paid,

    /// <summary>Lines were added.</summary>
    Added,

    /// <summary>Lines were given back.</summary>
    Returned,

    /// <summary>Lines were given back for others.</summary>
    Exchanged,

    /// <summary>Lines changed places with those of another order.</summary>
    Swapped,

    /// <summary>Tickets were made comps.</summary>
    MadeComps,

    /// <summary>Tickets went to another patron.</summary>
    Transferred,

    /// <summary>Tickets were sold again by the house for their owner.</summary>
    Resold,

    /// <summary>Tickets were printed again.</summary>
    Reprinted,

    /// <summary>Lines were given back because the performance is cancelled.</summary>
    Cancelled,

    /// <summary>The dates of payment were changed.</summary>
    Scheduled,

    /// <summary>Of no order: revenue of a performance that is over was earned.</summary>
    Earned,

    /// <summary>Of no order: a drawer was opened with money in it.</summary>
    DrawerOpened,

    /// <summary>Of no order: a drawer was counted, and what was over or short is posted.</summary>
    DrawerCounted,

    /// <summary>Of no order: credit was given, or has expired.</summary>
    Credit,
}
