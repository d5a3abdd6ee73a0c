namespace SeatEngine.Allocation;

/// <summary>A date at which a party cannot be seated as asked.</summary>
/// <param name="Night">Which of the dates, from 0, in the order given.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record NightRefusal(int Night, RefusalReason Reason, string Sentence);
