using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>
/// The view from a seat: the line from the eyes of who sits there to the seat's focal point, and what stands in it. Immutable; made by
/// <see cref="SightLines"/>.
/// </summary>
/// <remarks>Lengths are metres, rounded to whole millimetres, and angles degrees, rounded to tenths.</remarks>
public sealed record SightLine
{
    /// <summary>The seat from which one looks.</summary>
    public required SeatId Seat { get; init; }

    /// <summary>Where the eyes are.</summary>
    public required PlanPoint Eye { get; init; }

    /// <summary>What one looks at: the seat's focal point.</summary>
    public required PlanPoint Focus { get; init; }

    /// <summary>How far that is, in metres, in space.</summary>
    public double Distance => Math.Round(Eye.DistanceTo(Focus), 3);

    /// <summary>How far that is, in metres on the plan.</summary>
    public double PlanDistance => Math.Round(Eye.PlanDistanceTo(Focus), 3);

    /// <summary>How steeply one looks down, in degrees, -90 to 90; below 0 one looks up.</summary>
    public double Angle => Math.Round(Math.Atan2(Eye.Z - Focus.Z, Eye.PlanDistanceTo(Focus)) * 180 / Math.PI, 1);

    /// <summary>
    /// Whether the hall says how high its seats stand. Where it does not, distance and angle are those of a level floor, and nobody is
    /// said to be in the way.
    /// </summary>
    public required bool HasHeights { get; init; }

    /// <summary>The seats over or past which one looks, the nearest first.</summary>
    public ImmutableArray<SightHead> Heads { get; init; } = [];

    /// <summary>The things of the hall in or over the line, the nearest first.</summary>
    public ImmutableArray<SightBarrier> Barriers { get; init; } = [];

    /// <summary>
    /// How far above the focal point one sees before a level hides the rest, in metres, below 0 when the focal point itself is hidden;
    /// null when none hangs over the line.
    /// </summary>
    public double? SeenAbove { get; init; }

    /// <summary>Whether the house itself marks the seat so: <see cref="SeatFeatures.RestrictedView"/>.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether a fixture or a level hides what should be seen. Heads do not count: people move, and children grow.</summary>
    public bool IsObstructed { get; init; }

    /// <summary>Whether the view is restricted, by the house's own mark or by what was worked out.</summary>
    public bool IsRestricted => IsMarked || IsObstructed;

    /// <summary>How many heads are in the way.</summary>
    public int HeadsInTheWay => Heads.Count(static head => head.IsInTheWay);
}
