namespace SeatEngine.AspNetCore;

/// <summary>One change of places.</summary>
/// <param name="Kind">Block, unblock, paint or erase.</param>
/// <param name="Seats">The seats, by their ids.</param>
/// <param name="Code">The hold code that is painted or erased.</param>
internal sealed record PlaceChange(string? Kind, string[]? Seats, string? Code = null);
