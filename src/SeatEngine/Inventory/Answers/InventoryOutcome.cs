namespace SeatEngine.Inventory;

/// <summary>How a request ended.</summary>
public enum InventoryOutcome
{
    /// <summary>Carried out whole, or carried out before under the same idempotency key.</summary>
    Done,

    /// <summary>Some places stand in the way; nothing was changed.</summary>
    PlacesInTheWay,

    /// <summary>There is no hold of this token: it was never made, or is sold or released.</summary>
    HoldUnknown,

    /// <summary>The hold has expired, and the request did not allow for that.</summary>
    HoldExpired,

    /// <summary>The hold is pinned by a payment that has begun, and can only be sold or let go.</summary>
    InPayment,

    /// <summary>The hold is not pinned by a payment.</summary>
    NotInPayment,

    /// <summary>
    /// The request has not the right to do this: its channel has not, or it is for the house alone and does not say that it is the house's.
    /// </summary>
    NotAllowed,

    /// <summary>The idempotency key was used before, for another request.</summary>
    KeyReused,

    /// <summary>The house knows no such hold code or channel.</summary>
    CodeUnknown,

    /// <summary>Another machine wrote again and again in between; nothing was changed, and the request may be tried again.</summary>
    Busy,

    /// <summary>
    /// The store failed while it took this request up, again and again: whether it was carried out is found out with the next request.
    /// </summary>
    StoreUnknown,

    /// <summary>The store still does not say what became of an earlier request; this one was not carried out.</summary>
    WritingRefused,

    /// <summary>Another step of the same transaction failed, so that this one was not carried out.</summary>
    NotReached,

    /// <summary>The hold belongs to another buyer, to another channel, or to the house.</summary>
    HoldOfAnother,

    /// <summary>The hold is not what the request says: it has other places, another version, or the lines are for other places.</summary>
    HoldChanged,

    /// <summary>There is no place in the hold, and so nothing to sell.</summary>
    HoldEmpty,

    /// <summary>The store has not taken it, and never will; nothing was changed.</summary>
    NotStored,

    /// <summary>Another process has the lease of it, see <see cref="InventoryResult.Writer"/>; nothing was changed.</summary>
    WrittenElsewhere,

    /// <summary>It would be longer, more often or more than the house's policy allows.</summary>
    OverLimit,

    /// <summary>
    /// Seats beside those asked for are no longer as they were when these were judged, see <see cref="HoldOptions.BesideFree"/>; nothing
    /// was changed, and the request is to be judged again.
    /// </summary>
    JudgedOtherwise,
}
