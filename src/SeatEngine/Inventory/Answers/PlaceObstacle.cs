namespace SeatEngine.Inventory;

/// <summary>Why a place stands in the way of a request.</summary>
public enum PlaceObstacle
{
    /// <summary>The plan has no such place.</summary>
    Unknown,

    /// <summary>Somebody else holds it.</summary>
    Held,

    /// <summary>It belongs to an order.</summary>
    Sold,

    /// <summary>The house has blocked it.</summary>
    Blocked,

    /// <summary>A place that shares its floor is claimed, or is named in the same request.</summary>
    Displaced,

    /// <summary>It is set aside under a hold code that the channel may not break.</summary>
    UnderCode,

    /// <summary>The channel does not see it.</summary>
    NotInChannel,

    /// <summary>It is kept for people with access needs and not yet released to general sale.</summary>
    KeptAccessible,

    /// <summary>It belongs to a table, box or area that changes hands only as a whole.</summary>
    OnlyAsAWhole,

    /// <summary>The area has not as many places left.</summary>
    TooFewLeft,

    /// <summary>The area takes no order as small, or as large, as this.</summary>
    OutsideOccupancy,

    /// <summary>It is not in the hold that the request names.</summary>
    NotInHold,

    /// <summary>It does not belong to the order that the request names.</summary>
    NotInOrder,

    /// <summary>It is not in the state that the request undoes: not blocked, or not put up for resale.</summary>
    NotInState,
}
