using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Seats to be pointed out, such as a proposal. Immutable and safe to share between threads.</summary>
/// <param name="Seats">The seats; each gets a ring.</param>
/// <param name="Label">What is written beside them, or null for nothing.</param>
public sealed record MapHighlight(SeatSet Seats, string? Label = null);
