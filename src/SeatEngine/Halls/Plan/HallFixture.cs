using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A thing of the hall that is drawn and never sold: stage, obstacle, aisle, stairs, exit, label, non-seat.</summary>
public sealed record HallFixture
{
    /// <summary>What it is.</summary>
    public required FixtureKind Kind { get; init; }

    /// <summary>What is written on it, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The level on which it lies, or null when it is seen from all.</summary>
    public LevelId? Level { get; init; }

    /// <summary>Its middle, in metres, where its name is written.</summary>
    public PlanPoint Position { get; init; }

    /// <summary>
    /// Its outline on the plan; for an aisle or stairs of two points a line. Empty for a label and a non-seat.
    /// </summary>
    public ImmutableArray<PlanPoint> Outline { get; init; } = [];

    /// <summary>The turn of its name on the plan, in degrees, clockwise as seen.</summary>
    public double Rotation { get; init; }

    /// <summary>
    /// How high it reaches above the floor that it stands on, in metres, above 0; null when nobody said, and then it hides nothing.
    /// </summary>
    public double? Height { get; init; }

    /// <summary>Whether nobody said where it is: it was put where the rows look to, and is drawn so that people see it.</summary>
    public bool IsEstimated { get; init; }
}
