using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Interchange.Json;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Pretix;

/// <summary>One reading of one plan.</summary>
internal sealed class PlanReader(HallReadLimits limits, List<Defect> defects, List<HallNote> notes)
{
    private readonly List<PlanArea> _areas = [];
    private int _seats;

    public Hall? Read(JsonElement plan)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var zone in plan.Items("zones"))
        {
            if (ReadZone(zone, sections.Count + 1) is { } section)
            {
                sections.Add(section);
            }
        }

        if (_seats > limits.MaxSeats)
        {
            Report("too-many-seats", "the plan", FormattableString.Invariant($"The plan has more than {limits.MaxSeats} seats."));
            return null;
        }

        if (_seats == 0)
        {
            Report("no-seats", "the plan", "The plan has no seats.");
            return null;
        }

        var withTops = WithTableTops(sections.ToImmutable());
        var hall = new Hall
        {
            Name = plan.Text("name") ?? string.Empty,
            Categories = ReadCategories(plan),
            Sections = withTops,
            Fixtures = [.. _areas.Select(static area => area.ToFixture())],
        };
        var factor = PixelScale.Of(PlanUnits.MetresPerUnit(hall));
        notes.Add(new("unit-scaled", string.Empty, FormattableString.Invariant($"The format knows no metres: a pixel is taken as {factor:0.######} m.")));
        return MissingFocus.Filled(PlanUnits.Scaled(hall, factor), notes);
    }

    private static ImmutableArray<Category> ReadCategories(JsonElement plan) =>
        [.. plan.Items("categories").Select(static item => (Name: item.Text("name"), Color: item.Text("color")))
            .Where(static item => item.Name is not null)
            .DistinctBy(static item => item.Name)
            .Select(static item => new Category { Id = new(ImportNames.Clean(item.Name!)), Name = item.Name!, Color = IsColor(item.Color) ? item.Color : null })];

    private static bool IsColor(string? color) =>
        color is { Length: 7 } && color[0] == '#' && color.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    private Section? ReadZone(JsonElement zone, int number)
    {
        var name = zone.Text("name");
        var label = name ?? zone.Text("zone_id") ?? FormattableString.Invariant($"Zone {number}");
        var words = $"section {label}";
        if (name is null)
        {
            notes.Add(new("zone-named", words, "A zone without a name was named."));
        }

        var origin = Position(zone, default, words, isNeeded: false) ?? default;
        var rows = ImmutableArray.CreateBuilder<Row>();
        var tables = ImmutableArray.CreateBuilder<HallTable>();
        foreach (var row in zone.Items("rows"))
        {
            var rowLabel = row.Text("row_number") ?? row.Text("row_label") ?? FormattableString.Invariant($"Row {rows.Count + tables.Count + 1}");
            var seats = ReadSeats(row, origin, label, rowLabel);
            if (FacingLines.Table(rowLabel, seats) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                rows.Add(new Row { Label = rowLabel, Seats = seats });
            }
        }

        foreach (var area in zone.Items("areas"))
        {
            if (PlanArea.Of(area, origin) is { } drawn)
            {
                _areas.Add(drawn);
            }
        }

        return rows.Count + tables.Count == 0
            ? null
            : new Section { Id = new(ImportNames.Clean(zone.Text("zone_id") ?? label)), Name = label, Rows = FrontToBack(rows.ToImmutable()), Tables = tables.ToImmutable() };
    }

    // Plans list rows in any order; their labels tell it, unless they come again.
    private static ImmutableArray<Row> FrontToBack(ImmutableArray<Row> rows) =>
        rows.DistinctBy(static row => row.Label).Count() == rows.Length ? [.. rows.OrderBy(static row => row.Label, NaturalOrder.Comparer)] : rows;

    private ImmutableArray<Seat> ReadSeats(JsonElement row, PlanPoint zone, string section, string label)
    {
        var words = $"section {section}, row {label}";
        var origin = Position(row, zone, words, isNeeded: false) ?? zone;
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var item in row.Items("seats"))
        {
            var guid = item.Text("seat_guid");
            var number = item.Text("seat_number") ?? guid;
            var place = $"{words}, seat {number ?? FormattableString.Invariant($"{seats.Count + 1}")}";
            if (guid is null)
            {
                Report("missing-value", place, "The seat has no seat_guid, which is its id.");
            }

            if (Position(item, origin, place, isNeeded: true) is not { } position || guid is null)
            {
                continue;
            }

            _seats++;
            seats.Add(new Seat
            {
                Id = new(ImportNames.Clean(guid)),
                Label = number!,
                Position = position,
                Category = item.Text("category") is { } category ? new PriceZoneId(ImportNames.Clean(category)) : null,
            });
        }

        return seats.ToImmutable();
    }

    private PlanPoint? Position(JsonElement item, PlanPoint origin, string words, bool isNeeded)
    {
        if (item.Point("position") is { } point)
        {
            return new(origin.X + point.X, origin.Y + point.Y);
        }

        if (isNeeded || item.Has("position"))
        {
            Report("bad-number", words, "The position is not made of two numbers.");
        }

        return null;
    }

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
            Tables = [.. section.Tables.Select(table => byCell.Take(table.Centre, table.Width * 2) is { } top ? table with { Width = Along(table, top).Width, Depth = Along(table, top).Depth } : table)],
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

    private void Report(string code, string place, string message)
    {
        if (defects.Count < HallValidator.MaxDefects)
        {
            defects.Add(new(code, DefectSeverity.Error, place, message));
        }
    }
}
