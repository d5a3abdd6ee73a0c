using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>
/// A shape of the house's own drawing that is drawn beneath everything else, such as a wall, a bar or a stair: paths alone, which mean
/// nothing to those who sell.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record BackgroundShape
{
    /// <summary>
    /// Its lines, in metres, each of two points or more; one whose last point is its first is closed. Where the shape is filled, a line
    /// within another that runs the other way round leaves a hole.
    /// </summary>
    public required ImmutableArray<ImmutableArray<PlanPoint>> Lines { get; init; }

    /// <summary>The colour inside as <c>#rrggbb</c>, or null to leave it clear.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the lines as <c>#rrggbb</c>, or null to draw none.</summary>
    public string? Stroke { get; init; }

    /// <summary>How wide the lines are, in metres, above 0; null for as thin as can be seen.</summary>
    public double? StrokeWidth { get; init; }

    /// <summary>The level on which it lies, or null when it is seen from all.</summary>
    public LevelId? Level { get; init; }
}
