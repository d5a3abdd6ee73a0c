using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A line of a manifest that says a standing area, or the outline of a section or level.</summary>
internal sealed class ManifestShape
{
    public required ShapeKind Kind { get; init; }

    /// <summary>How the line is found in the file.</summary>
    public required string Place { get; init; }

    public string? Id { get; init; }

    public string? Level { get; init; }

    /// <summary>The name of the section or area; empty for a level.</summary>
    public string Name { get; init; } = string.Empty;

    public string? Category { get; init; }

    public int Capacity { get; init; }

    public int MinOccupancy { get; init; } = 1;

    public int? MaxOccupancy { get; init; }

    public bool IsWhole { get; init; }

    /// <summary>In the units of the file when read, in metres when placed.</summary>
    public PlanPoint Centre { get; set; }

    /// <summary>The corners, in the same units.</summary>
    public PlanPoint[] Outline { get; set; } = [];

    /// <summary>Takes all places of it elsewhere.</summary>
    public void Move(Func<PlanPoint, PlanPoint> to)
    {
        Centre = Centre == default ? default : to(Centre);
        Outline = Array.ConvertAll(Outline, point => to(point));
    }
}
