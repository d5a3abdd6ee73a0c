namespace SeatEngine.AspNetCore;

/// <summary>A hold code, and where it lies.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Description">Whom it is for, and why.</param>
/// <param name="Priority">Which lies above which where codes are not painted one by one.</param>
/// <param name="Until">When it ends by itself; null for never.</param>
/// <param name="Ranges">The seats, in the order of the feed: the first of a range, then how many, and so on.</param>
internal sealed record StaffCode(string Id, string? Description, int Priority, DateTimeOffset? Until, int[]? Ranges);
