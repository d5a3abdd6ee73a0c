namespace SeatEngine.Pricing;

/// <summary>Why a line cannot be sold as asked.</summary>
public enum QuoteProblemKind
{
    /// <summary>No price table was given for the performance.</summary>
    UnknownPerformance,

    /// <summary>The hall has no such place.</summary>
    UnknownPlace,

    /// <summary>The same seat is in the cart twice.</summary>
    DuplicatePlace,

    /// <summary>The place is in no price zone that the book knows.</summary>
    NoZone,

    /// <summary>The book has no such price type.</summary>
    UnknownType,

    /// <summary>The zone has no price for the type.</summary>
    NoPrice,

    /// <summary>The type is not on sale at this moment.</summary>
    NotOnSale,

    /// <summary>The type is not sold in this channel.</summary>
    Channel,

    /// <summary>The type is not for this buyer.</summary>
    Patron,

    /// <summary>The type needs a code.</summary>
    Code,

    /// <summary>The type is not sold in this zone.</summary>
    Zone,

    /// <summary>The type is not sold for such a seat.</summary>
    SeatFeatures,

    /// <summary>There are too few tickets of the type.</summary>
    TooFew,

    /// <summary>There are too many tickets of the type.</summary>
    TooMany,

    /// <summary>There is no ticket, or not enough, of the type that this one must accompany.</summary>
    NotAccompanied,

    /// <summary>A comp or trade-out needs a reason.</summary>
    MissingReason,

    /// <summary>The share of a package's price is below zero or in another currency.</summary>
    PackageShare,

    /// <summary>The book has no such item.</summary>
    UnknownItem,

    /// <summary>The item's amount is missing, given where the book has a price, below zero, or in another currency.</summary>
    ItemAmount,
}
