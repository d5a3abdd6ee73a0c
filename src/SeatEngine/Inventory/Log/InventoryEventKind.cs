namespace SeatEngine.Inventory;

/// <summary>What an event of the log says.</summary>
public enum InventoryEventKind
{
    /// <summary>Places were put into a new hold.</summary>
    Held,

    /// <summary>A hold lasts until another instant.</summary>
    Extended,

    /// <summary>Places were added to a hold.</summary>
    AddedToHold,

    /// <summary>Places were taken from a hold.</summary>
    TakenFromHold,

    /// <summary>Places of a hold were changed for others.</summary>
    HoldMoved,

    /// <summary>A payment pins a hold.</summary>
    PaymentBegun,

    /// <summary>A payment was given up; its hold expires as any other.</summary>
    PaymentEnded,

    /// <summary>A hold was given up.</summary>
    Released,

    /// <summary>A hold has expired.</summary>
    Expired,

    /// <summary>Places were sold, out of a hold or straight.</summary>
    Sold,

    /// <summary>Sold places were given back.</summary>
    Returned,

    /// <summary>Two orders have changed seats.</summary>
    Swapped,

    /// <summary>Sold seats were put up for resale.</summary>
    OfferedForResale,

    /// <summary>Seats are no longer up for resale.</summary>
    ResaleWithdrawn,

    /// <summary>The house took places out of use.</summary>
    Blocked,

    /// <summary>Blocked places are in use again.</summary>
    Unblocked,

    /// <summary>A hold code was made or changed.</summary>
    CodeDefined,

    /// <summary>Places were set aside under a hold code.</summary>
    CodePainted,

    /// <summary>A hold code was taken from places.</summary>
    CodeErased,

    /// <summary>A hold code has ended at its date.</summary>
    CodeReleased,

    /// <summary>The rights of a channel were made or changed.</summary>
    ChannelDefined,

    /// <summary>The rule by which places kept for people with access needs go to general sale was changed.</summary>
    AccessibleReleaseChanged,

    /// <summary>The inventory moved to another version of the hall.</summary>
    PlanChanged,
}
