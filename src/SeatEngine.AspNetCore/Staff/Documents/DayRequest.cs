namespace SeatEngine.AspNetCore;

/// <summary>What was counted at the end of a day.</summary>
/// <param name="Counted">Each drawer and means of payment; whose it is, where that is not said, is whoever counts.</param>
/// <param name="Close">Whether what is over or short is posted; else it is only told.</param>
internal sealed record DayRequest(DrawerDocument[]? Counted, bool Close);
