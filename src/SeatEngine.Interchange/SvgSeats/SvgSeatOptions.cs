using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// How a drawing in which each seat is an element is read: by which class or attribute seats are known, and which
/// attributes say where they belong.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. An attribute that an element does not bear is taken from the nearest group
/// round it that does, so that a drawing may say the row once for all its seats.
/// </remarks>
public sealed record SvgSeatOptions
{
    /// <summary>
    /// Seats of class <c>seat</c> with the attributes <c>data-section</c>, <c>data-row</c>, <c>data-seat</c>, read strictly.
    /// </summary>
    public static SvgSeatOptions Default { get; } = new();

    /// <summary>
    /// The class by which seats are known; null to know them by <see cref="SeatAttribute"/> or <see cref="Patterns"/> alone.
    /// </summary>
    public string? SeatClass { get; init; } = "seat";

    /// <summary>The attribute that makes an element a seat, whatever its value; null to know seats by their class alone.</summary>
    public string? SeatAttribute { get; init; }

    /// <summary>The class of what people look at: it becomes the stage.</summary>
    public string? StageClass { get; init; } = "stage";

    /// <summary>The attribute of the id of a seat, not taken from groups; a seat without is called by section, row and label.</summary>
    public string IdAttribute { get; init; } = "id";

    /// <summary>The attribute of the label of a seat, not taken from groups.</summary>
    public string LabelAttribute { get; init; } = "data-seat";

    /// <summary>The attribute of the label of the row.</summary>
    public string RowAttribute { get; init; } = "data-row";

    /// <summary>The attribute of the name of the section; seats without stand in one called <c>Main</c>.</summary>
    public string SectionAttribute { get; init; } = "data-section";

    /// <summary>The attribute of the name of the level; seats without lie on none.</summary>
    public string LevelAttribute { get; init; } = "data-level";

    /// <summary>The attribute of the category; seats without have none.</summary>
    public string CategoryAttribute { get; init; } = "data-category";

    /// <summary>The classes that mean something particular about a seat, such as <c>wheelchair</c>.</summary>
    public ImmutableDictionary<string, SeatFeatures> FeatureClasses { get; init; } = ImmutableDictionary<string, SeatFeatures>.Empty;

    /// <summary>
    /// Texts that say where a seat belongs, tried in this order; what an attribute of its own says counts before them. Empty for none.
    /// </summary>
    public ImmutableArray<SvgPattern> Patterns { get; init; } = [];

    /// <summary>
    /// Whether what is drawn besides seats and stages is kept as <see cref="Hall.Background"/>: lines and plain colours of at most 20,000
    /// shapes and 200,000 points. No text, picture, link or script is.
    /// </summary>
    public bool KeepBackground { get; init; }

    /// <summary>
    /// The metres of a unit, above 0; null to take 25 mm if that puts the seats of a row 0.4 m to 1.1 m apart, and else what puts them 0.55
    /// m apart.
    /// </summary>
    public double? MetresPerUnit { get; init; }

    /// <summary>
    /// What tells who sits beside whom in a row; null for the places of the seats. <see cref="NeighbourSource.FileOrder"/> is the order of
    /// the elements.
    /// </summary>
    public NeighbourSource? Neighbours { get; init; }

    /// <summary>Whether semantic defects are repaired by rule and noted instead of refused.</summary>
    public bool Lenient { get; init; }

    /// <summary>What the hall is called when the drawing has no title; empty to take <c>Hall</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>How much the file may hold.</summary>
    public HallReadLimits Limits { get; init; } = HallReadLimits.Default;
}
