using System.Collections.Immutable;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A section (block) of a hall: rows, boxes and tables under one name.</summary>
public sealed record Section
{
    /// <summary>The lasting id, unique in the hall.</summary>
    public required SectionId Id { get; init; }

    /// <summary>What the section is called, printed on the ticket.</summary>
    public required string Name { get; init; }

    /// <summary>The level on which it lies, or null in a hall without levels.</summary>
    public LevelId? Level { get; init; }

    /// <summary>The seating zone to which it belongs, or null.</summary>
    public SeatingZoneId? Zone { get; init; }

    /// <summary>What "best" is measured to in this section, or null to take the zone's, the level's or the hall's.</summary>
    public PlanPoint? FocalPoint { get; init; }

    /// <summary>The category of the seats that name none; null when each names its own or there are no categories.</summary>
    public PriceZoneId? Category { get; init; }

    /// <summary>The rows, from the front to the back.</summary>
    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>Groups of seats in which anyone sits beside anyone; empty unless set.</summary>
    public ImmutableArray<Box> Boxes { get; init; } = [];

    /// <summary>Groups of seats round a table, in which neighbours sit in a ring; empty unless set.</summary>
    public ImmutableArray<HallTable> Tables { get; init; } = [];

    /// <summary>The outline on the plan; empty to draw one round the seats.</summary>
    public ImmutableArray<PlanPoint> Outline { get; init; } = [];
}
