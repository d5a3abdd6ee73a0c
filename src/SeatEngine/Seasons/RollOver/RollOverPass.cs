namespace SeatEngine.Seasons;

/// <summary>Where other seats are looked for. Every account has had its own pass before any has the next.</summary>
public enum RollOverPass
{
    /// <summary>Among the seats that the subscriber would rather have than others.</summary>
    Preferred,

    /// <summary>The best seats together in the price zone of the base seats.</summary>
    BestOfCategory,
}
