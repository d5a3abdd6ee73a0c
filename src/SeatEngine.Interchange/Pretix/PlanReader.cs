using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>One reading of one plan.</summary>
internal sealed class PlanReader(PlanJson json, JsonElement root, PlanContext context)
{
    private readonly List<PlanArea> _areas = [];

    public Hall Read(string name)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var number = 0;
        foreach (var zone in json.List(root, "zones"))
        {
            if (ReadZone(zone, ++number) is { } section)
            {
                sections.Add(section);
            }
        }

        if (sections.All(static section => section.Rows.All(static row => row.Seats.IsEmpty) && section.Tables.IsEmpty))
        {
            context.Error(PlanContext.NoSeats, "the plan", "The plan has no seats.");
        }

        var withTops = WithTableTops(sections.ToImmutable());
        return new Hall
        {
            Name = Said(root, "name") ?? name,
            Categories = ReadCategories(),
            Sections = withTops,
            Fixtures = [.. _areas.Select(static area => area.ToFixture())],
        };
    }

    // A text without space around it; null when there is nothing in it.
    private string? Said(JsonElement owner, string name) => json.Text(owner, name)?.Trim() is { Length: > 0 } text ? text : null;

    private ImmutableArray<Category> ReadCategories()
    {
        var categories = ImmutableArray.CreateBuilder<Category>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in json.List(root, "categories"))
        {
            if (Said(item, "name") is { } name && taken.Add(name))
            {
                categories.Add(new Category
                {
                    Id = new(context.Id(name, json.PlaceOf(item))),
                    Name = name,
                    Color = PlanColors.Hex(json.Text(item, "color"))
                });
            }
        }

        return categories.ToImmutable();
    }

    private Section? ReadZone(JsonElement zone, int number)
    {
        var name = Said(zone, "name");
        var label = name ?? Said(zone, "zone_id") ?? FormattableString.Invariant($"Zone {number}");
        var words = $"section {label}";
        if (name is null)
        {
            context.Notes.Add(new("zone-named", words, "A zone without a name was named."));
        }

        var origin = Position(zone, default) ?? default;
        var rows = ImmutableArray.CreateBuilder<Row>();
        var tables = ImmutableArray.CreateBuilder<HallTable>();
        foreach (var row in json.List(zone, "rows"))
        {
            var rowLabel = Said(row, "row_number") ?? Said(row, "row_label")
                ?? FormattableString.Invariant($"Row {rows.Count + tables.Count + 1}");
            var seats = ReadSeats(row, origin, label, rowLabel);
            if ((ChairRing.Table(rowLabel, seats) ?? FacingLines.Table(rowLabel, seats)) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                rows.Add(new Row { Label = rowLabel, Seats = seats });
            }
        }

        foreach (var area in json.List(zone, "areas"))
        {
            if (PlanArea.Of(json, area, origin) is { } drawn)
            {
                _areas.Add(drawn);
            }
        }

        return rows.Count + tables.Count == 0
            ? null
            : new Section
            {
                Id = new(context.Id(Said(zone, "zone_id") ?? label, words)),
                Name = label,
                Rows = FrontToBack(rows.ToImmutable()),
                Tables = tables.ToImmutable()
            };
    }

    // Plans list rows in any order; their labels tell it, unless they come again.
    private static ImmutableArray<Row> FrontToBack(ImmutableArray<Row> rows) =>
        rows.DistinctBy(static row => row.Label).Count() == rows.Length
            ? [.. rows.OrderBy(static row => row.Label, NaturalOrder.Among(rows.Select(static row => row.Label)))] : rows;

    private ImmutableArray<Seat> ReadSeats(JsonElement row, PlanPoint zone, string section, string label)
    {
        var words = $"section {section}, row {label}";
        var origin = Position(row, zone) ?? zone;
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var item in json.List(row, "seats"))
        {
            if (context.AddSeat(words) && ReadSeat(item, origin, words) is { } seat)
            {
                seats.Add(seat);
            }
        }

        return seats.ToImmutable();
    }

    private Seat? ReadSeat(JsonElement item, PlanPoint origin, string words)
    {
        var guid = Said(item, "seat_guid");
        var number = Said(item, "seat_number") ?? guid;
        var place = number is null ? $"{words}, {json.PlaceOf(item)}" : $"{words}, seat {number}";
        if (guid is null)
        {
            context.Error("missing-value", place, "The seat has no seat_guid, which is its id.");
        }

        var position = Position(item, origin);
        if (position is null)
        {
            context.Error("missing-value", place, "The seat has no position.");
        }

        if (guid is null || position is null)
        {
            return null;
        }

        return new Seat
        {
            Id = new(context.Id(guid, place)),
            Label = number!,
            Position = position.Value,
            Category = Said(item, "category") is { } category ? new PriceZoneId(context.Id(category, place)) : null,
        };
    }

    private PlanPoint? Position(JsonElement item, PlanPoint origin) =>
        json.Point(item, "position") is { } point ? PlanShapes.Moved(origin, point) : null;

    // A shape under the chairs of a table is its top, not a thing of its own.
    private ImmutableArray<Section> WithTableTops(ImmutableArray<Section> sections)
    {
        if (_areas.Count == 0 || !sections.Any(static section => !section.Tables.IsEmpty))
        {
            return sections;
        }

        var byCell = new TopSearch(_areas);
        var topped = ImmutableArray.CreateRange(sections, section => section with
        {
            Tables = [.. section.Tables.Select(table => byCell.Take(table.Centre, table.Width * 2) is { } top
                ? table with { Width = Along(table, top).Width, Depth = Along(table, top).Depth } : table)],
        });
        _areas.RemoveAll(byCell.IsTaken);
        return topped;
    }

    // The top is measured along and across the lines of chairs, and is no deeper than what lies between them.
    private static (double Width, double Depth) Along(HallTable table, PlanArea top)
    {
        var (sin, cos) = Math.SinCos(table.Rotation * Math.PI / 180);
        var along = top.Outline.Select(point => (point.X * cos) + (point.Y * sin)).ToArray();
        var across = top.Outline.Select(point => (point.Y * cos) - (point.X * sin)).ToArray();
        return (along.Max() - along.Min(), Math.Min(across.Max() - across.Min(), table.Depth));
    }
}
