using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A seating zone: sections that share a name and, often, a focal point. It says nothing of prices.</summary>
public sealed record SeatingZone
{
    /// <summary>The lasting id, unique in the hall.</summary>
    public required SeatingZoneId Id { get; init; }

    /// <summary>What the zone is called.</summary>
    public required string Name { get; init; }

    /// <summary>What "best" is measured to in this zone, or null to take the level's or the hall's.</summary>
    public PlanPoint? FocalPoint { get; init; }
}
