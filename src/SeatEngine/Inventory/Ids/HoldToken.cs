using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of a hold, by which whoever holds the places sells, extends or releases them.</summary>
/// <remarks>
/// Made by the inventory it is unique but not secret: an application that shows it to strangers gives its own source of tokens.
/// </remarks>
[WideId]
public readonly partial record struct HoldToken;
