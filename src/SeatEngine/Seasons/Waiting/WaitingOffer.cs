using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Seats that are held for somebody who waited, for a time.</summary>
/// <param name="Seats">The seats, together.</param>
/// <param name="Hold">By which they are held.</param>
/// <param name="MadeAt">When the offer was made.</param>
/// <param name="Until">Before when it is to be taken; from then on the seats are the next one's.</param>
/// <remarks>Immutable.</remarks>
public sealed record WaitingOffer(ImmutableArray<SeatId> Seats, HoldToken Hold, DateTimeOffset MadeAt, DateTimeOffset Until);
