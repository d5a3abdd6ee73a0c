namespace SeatEngine.AspNetCore;

/// <summary>A hold code as it is to be.</summary>
/// <param name="Description">Whom it is for, and why.</param>
/// <param name="Priority">Which lies above which.</param>
/// <param name="Until">When it ends by itself; null for never.</param>
internal sealed record CodeRequest(string? Description, int Priority, DateTimeOffset? Until);
