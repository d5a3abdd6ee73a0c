namespace SeatEngine.AspNetCore;

/// <summary>What was counted at the end of a day.</summary>
/// <param name="Counted">Each drawer and means.</param>
internal sealed record DayCountsDocument(DrawerDocument[]? Counted);
