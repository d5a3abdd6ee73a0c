namespace SeatEngine.Seasons;

/// <summary>What happened to groups.</summary>
public enum GroupEventKind
{
    /// <summary>One asked for seats.</summary>
    Requested,

    /// <summary>Seats were offered.</summary>
    Offered,

    /// <summary>Seats were reserved.</summary>
    Reserved,

    /// <summary>An order was placed.</summary>
    Ordered,

    /// <summary>Something was paid.</summary>
    Paid,

    /// <summary>Numbers, types, names or terms were changed.</summary>
    Changed,

    /// <summary>Seats were let go.</summary>
    Released,
}
