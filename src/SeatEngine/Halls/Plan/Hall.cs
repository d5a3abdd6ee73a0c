using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Halls;

/// <summary>
/// A hall: one room in one set-up, as people write it. It is what files hold and what is compiled to a map.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Hall
{
    /// <summary>The gap, in multiples of a row's median pitch, above which neighbours are parted by an aisle: 1.6.</summary>
    public const double DefaultGapFactor = 1.6;

    /// <summary>What the hall is called.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the plan, as the house counts; null when it does not.</summary>
    public string? Version { get; init; }

    /// <summary>What "best" is measured to, or null to take the front of the stage, or the middle of all seats without one.</summary>
    public PlanPoint? FocalPoint { get; init; }

    /// <summary>Whether positions are a lay-out made for drawing, since the house gave none.</summary>
    public bool IsSchematic { get; init; }

    /// <summary>The gap, in multiples of a row's median pitch, that ends a run; above 1.</summary>
    public double GapFactor { get; init; } = DefaultGapFactor;

    /// <summary>The levels, from the lowest to the highest; empty in a hall without.</summary>
    public ImmutableArray<Level> Levels { get; init; } = [];

    /// <summary>The seating zones; may be empty.</summary>
    public ImmutableArray<SeatingZone> Zones { get; init; } = [];

    /// <summary>The categories (price zones) of the house's own plan; may be empty.</summary>
    public ImmutableArray<Category> Categories { get; init; } = [];

    /// <summary>The parts of the house that hold rows, boxes and tables, in the order in which the house lists them.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The general-admission areas; may be empty.</summary>
    public ImmutableArray<GeneralAdmissionArea> Areas { get; init; } = [];

    /// <summary>The things that are drawn and never sold; may be empty.</summary>
    public ImmutableArray<HallFixture> Fixtures { get; init; } = [];

    /// <summary>
    /// What of the house's own drawing is drawn beneath the seats, the undermost first; empty unless its reader was asked to keep it.
    /// </summary>
    public ImmutableArray<BackgroundShape> Background { get; init; } = [];

    /// <summary>The rankings, the primary one first; empty for one by the focal point.</summary>
    public ImmutableArray<RankingDefinition> Rankings { get; init; } = [];
}
