namespace SeatEngine.Rendering;

/// <summary>The signs that tell what is particular about a seat. They combine.</summary>
[Flags]
public enum MapSigns
{
    /// <summary>No signs.</summary>
    None = 0,

    /// <summary>A wheel with a back: a space for a wheelchair.</summary>
    Wheelchair = 1 << 0,

    /// <summary>Two heads: a seat for the companion of someone in a wheelchair.</summary>
    Companion = 1 << 1,

    /// <summary>A plus: set aside for people with access needs.</summary>
    Accessible = 1 << 2,

    /// <summary>A slash: the view is restricted.</summary>
    RestrictedView = 1 << 3,

    /// <summary>Two bows: within a hearing loop.</summary>
    HearingLoop = 1 << 4,

    /// <summary>A bar: beside an aisle.</summary>
    Aisle = 1 << 5,

    /// <summary>All that cannot be seen from where a seat lies.</summary>
    Usual = Wheelchair | Companion | Accessible | RestrictedView | HearingLoop,

    /// <summary>All of them.</summary>
    All = Usual | Aisle,
}
