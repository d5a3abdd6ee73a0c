namespace SeatEngine.Rendering;

/// <summary>Seats of a row in one state and at one price; the state is -1 for those that can be had.</summary>
internal sealed record ListedPart(int State, string Name, string Seats);
