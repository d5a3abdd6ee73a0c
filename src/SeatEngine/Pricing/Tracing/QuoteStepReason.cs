namespace SeatEngine.Pricing;

/// <summary>Why a rule did not apply; or that it did.</summary>
public enum QuoteStepReason : byte
{
    /// <summary>The rule took effect.</summary>
    Applied,

    /// <summary>It is not in force yet, or no longer.</summary>
    NotInForce,

    /// <summary>It is for other zones.</summary>
    OtherZone,

    /// <summary>It is for other price types.</summary>
    OtherType,

    /// <summary>It is for other seats.</summary>
    OtherSeat,

    /// <summary>It is for another channel, or waived in this one.</summary>
    OtherChannel,

    /// <summary>It is for buyers of whom something else is known, or waived for this one.</summary>
    OtherPatron,

    /// <summary>Of a dynamic rule no tier holds yet: too little is sold, or it is too early.</summary>
    NoTierReached,

    /// <summary>An earlier rule applied, and only the first does.</summary>
    EarlierRuleApplied,

    /// <summary>The layer it changes is not part of this price.</summary>
    NoSuchLayer,

    /// <summary>No code that opens it was given.</summary>
    NoCode,

    /// <summary>The code is not known.</summary>
    UnknownCode,

    /// <summary>The code has been used as often as it may be.</summary>
    CodeUsedUp,

    /// <summary>The result without the code is better for the buyer.</summary>
    BetterWithout,

    /// <summary>No line of the order is of the kind that it takes.</summary>
    NoMatchingLine,

    /// <summary>There are lines it would take, but other rules have used them.</summary>
    LinesConsumed,

    /// <summary>There are too few lines.</summary>
    TooFewLines,

    /// <summary>The lines are worth too little.</summary>
    TooLowValue,

    /// <summary>The minimum price stands in the way.</summary>
    MinimumPrice,

    /// <summary>The value of the order is outside its threshold.</summary>
    OrderValue,

    /// <summary>Nothing is charged for a complimentary ticket.</summary>
    FreeTicket,

    /// <summary>The fee took out of its layer all that there was.</summary>
    LayerExhausted,
}
