namespace SeatEngine.Seasons;

/// <summary>What a subscriber asks to have otherwise.</summary>
public enum ChangeWish
{
    /// <summary>Other seats: nearer, on an aisle, in another zone.</summary>
    OtherSeats,

    /// <summary>Another package, such as Saturdays for Fridays.</summary>
    OtherPackage,

    /// <summary>More seats beside those that there are.</summary>
    MoreSeats,

    /// <summary>To give some of the seats up.</summary>
    FewerSeats,

    /// <summary>Something else, said in words.</summary>
    Other,
}
