using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>A line of a hold list: a place that is kept under a code.</summary>
/// <param name="Place">The seat, or the standing area.</param>
/// <param name="Code">The hold code.</param>
/// <param name="Count">How many places: 1 for a seat, at least 1 for an area.</param>
public sealed record HoldListLine(PlaceId Place, HoldCodeId Code, int Count = 1);
