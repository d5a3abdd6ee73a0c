using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A seat or a stage while the shapes that make it are read.</summary>
internal sealed class DrawnThing
{
    /// <summary>The points that tell where it lies, in units of the drawing.</summary>
    public List<PlanPoint> Points { get; } = [];

    /// <summary>Where its element begins in the file.</summary>
    public required string Place { get; init; }

    public required DrawingGroup Group { get; init; }

    public bool IsStage { get; init; }

    public string? Id { get; init; }

    public string? Label { get; init; }

    public SeatFeatures Features { get; init; }
}
