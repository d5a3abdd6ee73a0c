using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Where in a chart one stands while reading: what its objects inherit, and what their labels begin with.</summary>
internal sealed record ChartPlace
{
    /// <summary>The names that the full labels of its objects begin with.</summary>
    public string? Prefix { get; init; }

    public required string SectionId { get; init; }

    public required string SectionName { get; init; }

    public PlanPoint Origin { get; init; }

    public LevelId? Level { get; init; }

    public SeatingZoneId? Zone { get; init; }

    public PriceZoneId? Category { get; init; }

    public PlanPoint? FocalPoint { get; init; }

    /// <summary>Whether a section of the chart was drawn, so that it exists even without objects.</summary>
    public bool IsDrawn { get; init; }

    public IReadOnlyList<PlanPoint> Outline { get; init; } = [];

    public string FullLabel(string label) => Prefix is null ? label : $"{Prefix}-{label}";
}
