namespace SeatEngine.AspNetCore;

/// <summary>A hold, without what would let anybody use it.</summary>
/// <param name="Buyer">For whom.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="HeldAt">Since when.</param>
/// <param name="ExpiresAt">Until when; null for no end.</param>
/// <param name="InPayment">Whether it is being paid.</param>
/// <param name="Seats">All seats of it.</param>
internal sealed record StaffHold(
    string Buyer, string Channel, DateTimeOffset HeldAt, DateTimeOffset? ExpiresAt, bool InPayment, string[] Seats);
