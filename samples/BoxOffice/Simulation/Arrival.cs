namespace BoxOfficeSample.Simulation;

/// <summary>A party that comes to buy.</summary>
/// <param name="Size">How many people, at least 1.</param>
/// <param name="Abandons">Whether it will let its hold run out.</param>
/// <param name="BackAfter">How many further parties come before the seats of an abandoned hold are free again, at least 1.</param>
internal readonly record struct Arrival(int Size, bool Abandons, int BackAfter);
