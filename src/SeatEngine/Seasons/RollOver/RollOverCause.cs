namespace SeatEngine.Seasons;

/// <summary>What is different for an account in the new season.</summary>
public enum RollOverCause
{
    /// <summary>The season does not have its package.</summary>
    NoPackage,

    /// <summary>A night that it had has no counterpart, or its package has no night left.</summary>
    NightGone,

    /// <summary>A night is on another weekday or at another time.</summary>
    NightMoved,

    /// <summary>The hall does not have the seat on any of its nights.</summary>
    SeatGone,

    /// <summary>The hall does not have the seat on a night, on which it is set up otherwise.</summary>
    SeatLacking,

    /// <summary>An account that goes before has the seat.</summary>
    TakenByAccount,

    /// <summary>The seat is sold, held or blocked already.</summary>
    TakenOtherwise,

    /// <summary>The seat stands elsewhere than it stood.</summary>
    SeatMoved,

    /// <summary>The ticket says something else than it said.</summary>
    SeatRelabelled,

    /// <summary>It no longer sits beside another seat of the account beside which it sat.</summary>
    Parted,

    /// <summary>The seat is in another price zone.</summary>
    Rezoned,
}
