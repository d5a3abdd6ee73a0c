using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A general-admission area that came, went, or holds another number of people.</summary>
/// <param name="Area">The id of the area, the same in both versions.</param>
/// <param name="CapacityBefore">Its capacity before; 0 when it was not there.</param>
/// <param name="CapacityAfter">Its capacity now; 0 when it is gone.</param>
public sealed record AreaChange(AreaId Area, int CapacityBefore, int CapacityAfter);
