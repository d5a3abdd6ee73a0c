namespace SeatEngine.Seasons;

/// <summary>How far a group's booking is.</summary>
public enum GroupStatus
{
    /// <summary>It was asked for; nothing is offered or held.</summary>
    Requested,

    /// <summary>Seats were offered to it, which are not held.</summary>
    Offered,

    /// <summary>Seats are held for it until a day.</summary>
    Reserved,

    /// <summary>Its seats are in an order of which something is due.</summary>
    Ordered,

    /// <summary>Its order is paid.</summary>
    Sold,

    /// <summary>Its seats were let go, or it was called off.</summary>
    Released,
}
