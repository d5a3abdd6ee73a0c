namespace SeatEngine.AspNetCore;

/// <summary>What a picker needs to begin.</summary>
/// <param name="Id">The performance.</param>
/// <param name="Hall">The hall's name.</param>
/// <param name="Starts">When the curtain rises; null when that is not said.</param>
/// <param name="Map">Where the map is, which may be kept for ever.</param>
/// <param name="Prices">Where the prices are.</param>
/// <param name="States">Where the states are.</param>
/// <param name="Changes">Where the states' changes are listened to.</param>
/// <param name="MostSeats">The most seats of one hold.</param>
/// <param name="CanCheckOut">Whether what is held can be bought here.</param>
/// <param name="Hold">What the buyer holds already; null for nothing.</param>
internal sealed record PerformanceDocument(string Id, string Hall, DateTimeOffset? Starts, string Map, string Prices, string States,
    string Changes, int MostSeats, bool CanCheckOut, HoldDocument? Hold)
{
    /// <summary>Where the views from the seats are, each under its id; null where the hall does not tell how high they stand.</summary>
    public string? Views { get; init; }
}
