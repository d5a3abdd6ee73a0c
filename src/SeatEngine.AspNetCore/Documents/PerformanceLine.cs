namespace SeatEngine.AspNetCore;

/// <summary>A performance in the list of all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Starts">When the curtain rises; null when that is not said.</param>
/// <param name="Url">Where more is said of it.</param>
internal sealed record PerformanceLine(string Id, DateTimeOffset? Starts, string Url);
