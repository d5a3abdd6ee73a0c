using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>A section of the hall while its chart is read.</summary>
internal sealed class ChartSection(ChartPlace place)
{
    public ChartPlace Place { get; } = place;

    public List<Row> Rows { get; } = [];

    public List<Box> Boxes { get; } = [];

    public List<HallTable> Tables { get; } = [];

    public bool HasAreas { get; set; }

    /// <summary>Whether there is something to make a section of; one that only holds standing areas is said by them.</summary>
    public bool IsPlain => Rows.Count + Boxes.Count + Tables.Count > 0 || (Place.IsDrawn && !HasAreas);

    public Section ToSection() => new()
    {
        Id = new(Place.SectionId),
        Name = Place.SectionName,
        Level = Place.Level,
        Zone = Place.Zone,
        Category = Place.Category,
        FocalPoint = Place.FocalPoint,
        Outline = [.. Place.Outline],
        Rows = [.. Rows],
        Boxes = [.. Boxes],
        Tables = [.. Tables],
    };
}
