namespace SeatEngine.Halls;

/// <summary>What is particular about a seat. Flags combine.</summary>
[Flags]
public enum SeatFeatures
{
    /// <summary>Nothing particular.</summary>
    None = 0,

    /// <summary>A space for a wheelchair, without a chair of its own.</summary>
    WheelchairSpace = 1 << 0,

    /// <summary>A seat set aside for people with access needs who do not bring a wheelchair.</summary>
    Accessible = 1 << 1,

    /// <summary>A seat for the companion of someone in a wheelchair; see <see cref="Seat.CompanionOf"/>.</summary>
    Companion = 1 << 2,

    /// <summary>A seat with a transfer arm, for people who walk with difficulty (semi-ambulatory).</summary>
    TransferArm = 1 << 3,

    /// <summary>Reached without a step.</summary>
    StepFree = 1 << 4,

    /// <summary>The view of the stage is restricted.</summary>
    RestrictedView = 1 << 5,

    /// <summary>More room for the legs than other seats.</summary>
    ExtraLegroom = 1 << 6,

    /// <summary>A wider seat.</summary>
    PlusSize = 1 << 7,

    /// <summary>Within the range of a hearing loop.</summary>
    HearingLoop = 1 << 8,

    /// <summary>A good view of the sign-language interpreter.</summary>
    SignLanguageView = 1 << 9,

    /// <summary>The chair can be taken out.</summary>
    Removable = 1 << 10,

    /// <summary>A fold-down seat in an aisle or at a row's end, such as a French <i>strapontin</i>.</summary>
    FoldDown = 1 << 11,
}
