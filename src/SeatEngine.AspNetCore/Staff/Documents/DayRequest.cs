namespace SeatEngine.AspNetCore;

/// <summary>What was counted at the end of a day.</summary>
/// <param name="Counts">Each drawer and means of payment.</param>
/// <param name="Close">Whether what is over or short is posted; else it is only told.</param>
internal sealed record DayRequest(CountDocument[]? Counts, bool Close);
