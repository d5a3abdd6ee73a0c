namespace SeatEngine.Seasons;

/// <summary>What the house has decided to do where something is different for an account.</summary>
public enum RollOverChoice
{
    /// <summary>Keep the seats wherever they can be had, and the nearest on nights that lack them.</summary>
    Keep,

    /// <summary>Look for other seats, in the passes that the table names.</summary>
    NextBest,

    /// <summary>Hold what can be had of its seats, and call the subscriber first.</summary>
    CallFirst,
}
