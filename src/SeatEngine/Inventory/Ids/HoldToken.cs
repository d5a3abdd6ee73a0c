using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of a hold, by which whoever holds the places sells, extends or releases them.</summary>
/// <remarks>
/// Made by the inventory it cannot be guessed. Whoever has it is asked for the hold's buyer and channel beside.
/// </remarks>
[WideId]
public readonly partial record struct HoldToken;
