using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.SeatsIo;

/// <summary>A section of a chart while its objects are collected.</summary>
internal sealed class SectionDraft(string label, bool isNamed)
{
    public string Label { get; } = label;

    /// <summary>What the labels of its objects start with; nothing for what stands outside all sections.</summary>
    public string Prefix { get; } = isNamed ? label + "-" : string.Empty;

    public string Words => isNamed ? $"section {Label}" : "the chart";

    public LevelId? Level { get; set; }

    public SeatingZoneId? Zone { get; set; }

    public PriceZoneId? Category { get; set; }

    public PlanPoint? FocalPoint { get; set; }

    public ImmutableArray<PlanPoint> Outline { get; set; } = [];

    public List<Row> Rows { get; } = [];

    public List<Box> Boxes { get; } = [];

    public List<HallTable> Tables { get; } = [];

    public bool IsEmpty => Rows.Count == 0 && Boxes.Count == 0 && Tables.Count == 0;

    public Section ToSection() => new()
    {
        Id = new(Label),
        Name = Label,
        Level = Level,
        Zone = Zone,
        Category = Category,
        FocalPoint = FocalPoint,
        Outline = Outline,
        Rows = [.. Rows],
        Boxes = [.. Boxes],
        Tables = [.. Tables],
    };
}
