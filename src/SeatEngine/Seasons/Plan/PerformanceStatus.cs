namespace SeatEngine.Seasons;

/// <summary>How far a performance of a season is.</summary>
public enum PerformanceStatus
{
    /// <summary>It stands in the season, and is sold by its dates.</summary>
    Planned,

    /// <summary>It is not certain yet: its night is kept, and nothing of it is sold.</summary>
    Tentative,

    /// <summary>It will not take place; its code stays, so that nobody else takes it.</summary>
    Cancelled,
}
