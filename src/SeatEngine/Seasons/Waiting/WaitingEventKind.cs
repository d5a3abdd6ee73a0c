namespace SeatEngine.Seasons;

/// <summary>What happened to a waiting list.</summary>
public enum WaitingEventKind
{
    /// <summary>Somebody was entered.</summary>
    Entered,

    /// <summary>Offers were made, and offers that ended were taken back.</summary>
    Offered,

    /// <summary>An offer was declined.</summary>
    Declined,

    /// <summary>An offer was bought.</summary>
    Bought,

    /// <summary>Somebody does not wait any more.</summary>
    Withdrawn,
}
