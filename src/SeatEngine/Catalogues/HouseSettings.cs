namespace SeatEngine.Catalogues;

/// <summary>What a house's catalogue says of the house as a whole.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="TimeZone">The zone in which its days begin, by its IANA name; null for UTC.</param>
public sealed record HouseSettings(string Name, string? TimeZone = null);
