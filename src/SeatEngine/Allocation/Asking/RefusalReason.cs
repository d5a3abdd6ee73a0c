namespace SeatEngine.Allocation;

/// <summary>Why a step did not serve a request.</summary>
public enum RefusalReason
{
    /// <summary>It served.</summary>
    None,

    /// <summary>There are fewer free seats in all than the party needs.</summary>
    TooFewSeats,

    /// <summary>There are seats enough, but not so many in the arrangement of the step.</summary>
    NotTogether,

    /// <summary>Every placement would leave an orphan.</summary>
    Orphans,

    /// <summary>Too few wheelchair spaces are free, or only places kept for people with access needs are left.</summary>
    Accessibility,

    /// <summary>No placement is reached without a step.</summary>
    StepFree,

    /// <summary>No placement is at the aisle asked for.</summary>
    Aisle,

    /// <summary>No placement is beside the seats asked for.</summary>
    Beside,

    /// <summary>Somebody would sit alone.</summary>
    Alone,

    /// <summary>No general-admission area has room.</summary>
    NoArea,

    /// <summary>The step has nothing to say to such a request.</summary>
    NotApplicable,

    /// <summary>Every placement would be too near to other parties.</summary>
    Spacing,

    /// <summary>A unit of a group that is kept together finds no place.</summary>
    Units,

    /// <summary>A group would sit in more parts than it has pairs of leaders.</summary>
    Leaders,

    /// <summary>Some of the places are not free.</summary>
    NotFree,

    /// <summary>Some of the places lie outside of where the party may sit.</summary>
    Outside,

    /// <summary>A table or box that is sold only as a whole would be parted.</summary>
    Whole,

    /// <summary>The scoring asked for lets no such placement be offered.</summary>
    NotOffered,

    /// <summary>An aisle would part the party, which it is not to.</summary>
    AcrossAisle,

    /// <summary>The places cost more than the party may spend in all.</summary>
    Budget,

    /// <summary>Somebody who is to be accompanied would be without company.</summary>
    Company,

    /// <summary>Somebody who shares a role with others would be the only one of it in a part of the party.</summary>
    Roles,

    /// <summary>The places are not on sale at the price types asked for at this moment.</summary>
    OffSale,

    /// <summary>A price type is not for this buyer, channel, zone or seat, or not for so many.</summary>
    NotEligible,

    /// <summary>There is no such price type.</summary>
    UnknownType,

    /// <summary>A place has no price for the type.</summary>
    NoPrice,

    /// <summary>A complimentary ticket, or one traded out, needs a reason.</summary>
    MissingReason,
}
