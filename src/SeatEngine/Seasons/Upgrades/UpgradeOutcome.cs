namespace SeatEngine.Seasons;

/// <summary>What became of an account that would have other seats.</summary>
public enum UpgradeOutcome
{
    /// <summary>It has other seats.</summary>
    Moved,

    /// <summary>There are none together on all its nights that are what it wishes.</summary>
    NothingThere,

    /// <summary>There are some, and they cost more than it would pay.</summary>
    TooDear,

    /// <summary>It cannot be: the account is not sold, its nights are over, or an order or the price list refuses it.</summary>
    Refused,
}
