using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A level (floor, tier, balcony) of a hall.</summary>
public sealed record Level
{
    /// <summary>The lasting id, unique in the hall.</summary>
    public required LevelId Id { get; init; }

    /// <summary>What the level is called.</summary>
    public required string Name { get; init; }

    /// <summary>What "best" is measured to on this level, or null to take the hall's.</summary>
    public PlanPoint? FocalPoint { get; init; }

    /// <summary>The outline on the plan; empty to draw none.</summary>
    public ImmutableArray<PlanPoint> Outline { get; init; } = [];
}
