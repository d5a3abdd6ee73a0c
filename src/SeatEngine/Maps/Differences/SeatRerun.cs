using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat that stays but sits beside others; seats that are only in one of the halls are not regarded.</summary>
/// <param name="Seat">The id of the seat, the same in both versions.</param>
/// <param name="Lost">The seats beside which it sat and no longer sits, in natural order.</param>
/// <param name="Gained">The seats beside which it sits now, and did not before, in natural order.</param>
public sealed record SeatRerun(SeatId Seat, ImmutableArray<SeatId> Lost, ImmutableArray<SeatId> Gained);
