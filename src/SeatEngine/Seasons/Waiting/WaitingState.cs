namespace SeatEngine.Seasons;

/// <summary>What has become of an entry of a waiting list.</summary>
public enum WaitingState
{
    /// <summary>It waits for seats.</summary>
    Waiting,

    /// <summary>Seats are held for it until its offer ends.</summary>
    Offered,

    /// <summary>It bought what it was offered.</summary>
    Bought,

    /// <summary>Whoever waited does not wish to any more.</summary>
    Withdrawn,

    /// <summary>It passed up as many offers as the house allows.</summary>
    Dropped,

    /// <summary>The night is over, or does not take place.</summary>
    Over,
}
