namespace SeatEngine.AspNetCore;

/// <summary>How all seats of a performance stand, for the map of the staff.</summary>
/// <param name="Version">The version of the inventory.</param>
/// <param name="Seats">A byte for each seat in the order of the feed: 0 free, 1 held, 2 sold, 3 blocked, 4 displaced, 5 for resale.</param>
/// <param name="Codes">The hold codes that lie on seats now, the uppermost of each seat alone.</param>
internal sealed record StaffStates(long Version, byte[] Seats, StaffCode[] Codes);
