using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat over which, or past which, somebody else looks.</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Distance">How far it stands from the one who looks, in metres on the plan, along the line.</param>
/// <param name="Aside">How far it stands beside the line, in metres: to the right as one looks above 0, to the left below.</param>
/// <param name="Floor">The height of its floor, in metres.</param>
/// <param name="Clearance">How far above the eyes of who sits there the line passes, in metres; below 0 it passes below them.</param>
/// <param name="IsInTheWay">Whether the head of who sits there is in the line.</param>
public sealed record SightHead(SeatId Seat, double Distance, double Aside, double Floor, double Clearance, bool IsInTheWay);
