namespace SeatEngine.Seasons;

/// <summary>Nights that belong together, such as all Fridays: what a fixed package is made of.</summary>
/// <param name="Code">What the desk types, unique in the season.</param>
/// <param name="Name">What it is called.</param>
public sealed record SeasonSeries(SeriesCode Code, string Name);
