namespace SeatEngine.Seasons;

/// <summary>What becomes of an account when a season takes it over from the one before.</summary>
public enum RollOverOutcome
{
    /// <summary>It has the same seats on all its nights, and nothing about them is different.</summary>
    Kept,

    /// <summary>It has the same seats on all its nights, and something about them is different, which is told.</summary>
    KeptButMoved,

    /// <summary>It has its base seats, and on some nights others, because those nights lack them.</summary>
    MovedSomeNights,

    /// <summary>It has other seats on all its nights, because its own could not be had.</summary>
    Reseated,

    /// <summary>Somebody must decide, or call first: what could be held of its seats is held.</summary>
    Conflict,

    /// <summary>There is nothing to take it over into: no such package, no night of it.</summary>
    NotPossible,
}
