using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>A section in drawing order, with the form of its floor.</summary>
internal sealed class SectionGeometry
{
    public required Section Section { get; init; }

    /// <summary>The place of its level among the hall's, or -1 for none.</summary>
    public required int Level { get; init; }

    public required RowGeometry[] Rows { get; init; }

    /// <summary>The place of its first seat in drawing order.</summary>
    public required int First { get; init; }

    /// <summary>How many places follow each other.</summary>
    public required int Count { get; init; }

    /// <summary>Closed figures whose union, grown by half a row, is the floor.</summary>
    public required List<PlanPoint[]> Floor { get; init; }

    /// <summary>Whether the floor is the hall's own outline, which is not to be grown.</summary>
    public required bool FloorIsGiven { get; init; }

    public required PlanBounds Bounds { get; init; }

    /// <summary>The middle of the seats.</summary>
    public required PlanPoint Centre { get; init; }
}
