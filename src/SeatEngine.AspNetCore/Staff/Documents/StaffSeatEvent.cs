namespace SeatEngine.AspNetCore;

/// <summary>Something that happened to a seat.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What: held, sold, blocked, …</param>
/// <param name="Operator">Who did it; null for nobody named.</param>
/// <param name="Channel">Through which channel; null for none.</param>
/// <param name="Order">The order concerned; null for none.</param>
/// <param name="Code">The hold code concerned; null for none.</param>
internal sealed record StaffSeatEvent(DateTimeOffset At, string Kind, string? Operator, string? Channel, string? Order, string? Code);
