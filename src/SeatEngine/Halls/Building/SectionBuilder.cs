using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>Builds one section: first what is usual in it, then its rows from the front to the back, its boxes and its tables.</summary>
/// <remarks>
/// Not thread-safe. Left and right are as seen by those who sit and look forward. The id of each seat is the section's
/// id, the label of its row, box or table and its own label, joined by hyphens.
/// </remarks>
[SendInstead("the hall that it builds"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SectionBuilder
{
    private readonly SectionId _id;
    private readonly string _name;
    private readonly double _gapFactor;
    private readonly List<RowDraft> _rows = [];
    private readonly List<Box> _boxes = [];
    private readonly List<HallTable> _tables = [];
    private LevelId? _level;
    private SeatingZoneId? _zone;
    private PriceZoneId? _category;
    private PlanPoint? _focalPoint;
    private ImmutableArray<PlanPoint> _outline = [];

    internal SectionBuilder(string id, string name, double gapFactor)
    {
        _id = new SectionId(id);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
        _gapFactor = gapFactor;
    }

    /// <summary>Says on which level the section lies.</summary>
    /// <param name="level">The id of the level.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Level(string level)
    {
        _level = new LevelId(level);
        return this;
    }

    /// <summary>Says to which seating zone the section belongs.</summary>
    /// <param name="zone">The id of the zone.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Zone(string zone)
    {
        _zone = new SeatingZoneId(zone);
        return this;
    }

    /// <summary>Says the category of the seats that get no other.</summary>
    /// <param name="category">The id of the category.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Category(string category)
    {
        _category = new PriceZoneId(category);
        return this;
    }

    /// <summary>Says what "best" is measured to in this section.</summary>
    /// <param name="x">To the right on the plan, in metres.</param>
    /// <param name="y">Down on the plan, in metres.</param>
    /// <param name="z">Height, in metres.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder FocalPoint(double x, double y, double z = 0)
    {
        _focalPoint = new PlanPoint(x, y, z);
        return this;
    }

    /// <summary>Says the outline on the plan.</summary>
    /// <param name="points">Its corners, in order.</param>
    /// <returns>This builder.</returns>
    public SectionBuilder Outline(params IEnumerable<PlanPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        _outline = [.. points];
        return this;
    }

    internal Section Build() => new()
    {
        Id = _id,
        Name = _name,
        Level = _level,
        Zone = _zone,
        Category = _category,
        FocalPoint = _focalPoint,
        Outline = _outline,
        Rows = BuildRows(),
        Boxes = [.. _boxes],
        Tables = [.. _tables],
    };

    private ImmutableArray<Row> BuildRows()
    {
        foreach (var row in _rows)
        {
            foreach (var seat in row.Seats)
            {
                seat.Id = IdOf(row.Label, seat.Label);
            }
        }

        return [.. _rows.Select(static row =>
            new Row { Label = row.Label, Category = row.Category, Seats = [.. row.Seats.Select(static seat => seat.ToSeat())] })];
    }

    private SeatId IdOf(string holder, string label) => new($"{_id}-{holder}-{label}");
}
