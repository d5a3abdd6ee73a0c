namespace SeatEngine.Seasons;

/// <summary>Why something could not be done in a season.</summary>
public enum SeasonProblemKind
{
    /// <summary>There is no such account, entry of a list or group, or there is one already.</summary>
    Account,

    /// <summary>There is no such package or night, or the package does not allow so many.</summary>
    Package,

    /// <summary>It is not on sale to whoever asks.</summary>
    NotOnSale,

    /// <summary>The seats could not be had, or are another account's base seats.</summary>
    Seats,

    /// <summary>It cannot be priced so.</summary>
    Price,

    /// <summary>It is not as far as it would have to be.</summary>
    Status,

    /// <summary>The order refused it.</summary>
    Order,
}
