using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Writes one hall as a plan, with the members that the format knows and no others.</summary>
internal sealed class PlanWriter
{
    private const int Margin = 40;
    private const string NoCategory = "Default";

    private readonly Hall _hall;
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<PriceZoneId> _categories;
    private readonly List<HallNote> _notes = [];
    private readonly double _shiftX;
    private readonly double _shiftY;
    private readonly PlanBounds _bounds;

    public PlanWriter(Hall hall, Utf8JsonWriter json)
    {
        _hall = hall;
        _json = json;
        _categories = hall.Categories.Select(static category => category.Id).ToHashSet();
        _bounds = PlanBounds.Around(Places(hall).SelectMany(static place => place.Seats).Select(static seat => seat.Position)
            .Concat(hall.Fixtures.SelectMany(static fixture => fixture.Outline.Add(fixture.Position)))
            .Concat(hall.Areas.SelectMany(static area => area.Outline.Add(area.Middle))));

        // Whole metres, so that a millimetre stays one; nothing at all when all is on the plan as it is.
        _shiftX = _bounds.MinX < 0 ? Math.Ceiling(1 - _bounds.MinX) : 0;
        _shiftY = _bounds.MinY < 0 ? Math.Ceiling(1 - _bounds.MinY) : 0;
    }

    public ImmutableArray<HallNote> Write()
    {
        _json.WriteStartObject();
        _json.WriteString("name", _hall.Name);
        WriteCategories();
        WriteZones();
        _json.WriteStartObject("size");
        _json.WriteNumber("width", (int)Math.Ceiling((_bounds.MaxX + _shiftX) / PixelScale.Metres) + Margin);
        _json.WriteNumber("height", (int)Math.Ceiling((_bounds.MaxY + _shiftY) / PixelScale.Metres) + Margin);
        _json.WriteEndObject();
        _json.WriteEndObject();
        NoteLosses();
        return [.. _notes];
    }

    private static IEnumerable<(Section Section, string Label, ImmutableArray<Seat> Seats, PriceZoneId? Category)> Places(Hall hall) =>
        hall.Sections.SelectMany(Places);

    private static IEnumerable<(Section Section, string Label, ImmutableArray<Seat> Seats, PriceZoneId? Category)> Places(
        Section section) =>
        section.Rows.Select(row => (section, row.Label, row.Seats, row.Category ?? section.Category))
            .Concat(section.Boxes.Select(box => (section, box.Label, box.Seats, box.Category ?? section.Category)))
            .Concat(section.Tables.Select(table => (section, table.Label, table.Seats, table.Category ?? section.Category)));

    private string CategoryOf(Seat seat, PriceZoneId? inherited) =>
        (seat.Category ?? inherited) is { } category && _categories.Contains(category) ? category.Value : NoCategory;

    private void WriteCategories()
    {
        _json.WriteStartArray("categories");
        foreach (var category in _hall.Categories)
        {
            _json.WriteStartObject();
            _json.WriteString("name", category.Id.Value);
            _json.WriteString("color", category.Color ?? "#888888");
            _json.WriteEndObject();
        }

        var needsDefault = Places(_hall).Any(place => place.Seats.Any(seat => CategoryOf(seat, place.Category) == NoCategory));
        if (needsDefault && !_categories.Contains(new(NoCategory)))
        {
            _notes.Add(new("category-added", string.Empty,
                $"Each seat of a plan has a category: those without one are in '{NoCategory}'."));
            _json.WriteStartObject();
            _json.WriteString("name", NoCategory);
            _json.WriteString("color", "#888888");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteZones()
    {
        _json.WriteStartArray("zones");
        for (var i = 0; i < _hall.Sections.Length; i++)
        {
            var section = _hall.Sections[i];
            _json.WriteStartObject();
            _json.WriteString("name", section.Name);
            _json.WriteString("zone_id", section.Id.Value);
            WritePosition("position", 0, 0);
            _json.WriteStartArray("rows");
            foreach (var place in Places(section).Where(static place => !place.Seats.IsEmpty))
            {
                WriteRow(place.Label, place.Seats, place.Category);
            }

            _json.WriteEndArray();
            _json.WriteStartArray("areas");
            if (i == 0)
            {
                WriteAreas();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteRow(string label, ImmutableArray<Seat> seats, PriceZoneId? category)
    {
        var (x, y) = (Pixels(seats[0].Position.X + _shiftX), Pixels(seats[0].Position.Y + _shiftY));
        _json.WriteStartObject();
        _json.WriteString("row_number", label);
        _json.WriteString("row_number_position", "both");
        WritePosition("position", x, y);
        _json.WriteStartArray("seats");
        foreach (var seat in seats)
        {
            _json.WriteStartObject();
            _json.WriteString("seat_guid", seat.Id.Value);
            _json.WriteString("seat_number", seat.Label);
            WritePosition("position", Pixels(seat.Position.X + _shiftX) - x, Pixels(seat.Position.Y + _shiftY) - y);
            _json.WriteString("category", CategoryOf(seat, category));
            _json.WriteNumber("radius", 10);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteAreas()
    {
        foreach (var fixture in _hall.Fixtures)
        {
            WriteArea(fixture.Name ?? (fixture.Kind == FixtureKind.Stage ? "Stage" : null), fixture.Position, fixture.Outline);
        }

        foreach (var area in _hall.Areas)
        {
            WriteArea(area.Name, area.Middle, area.Outline);
        }
    }

    private void WriteArea(string? text, PlanPoint position, ImmutableArray<PlanPoint> outline)
    {
        if (outline.Length < 3 && text is null)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("shape", outline.Length < 3 ? "text" : "polygon");
        _json.WriteString("color", "#dddddd");
        _json.WriteString("border_color", "#888888");
        _json.WriteNumber("rotation", 0);
        WritePosition("position", Pixels(position.X + _shiftX), Pixels(position.Y + _shiftY));
        if (outline.Length >= 3)
        {
            _json.WriteStartObject("polygon");
            _json.WriteStartArray("points");
            foreach (var point in outline)
            {
                WritePoint(Pixels(point.X - position.X), Pixels(point.Y - position.Y));
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        if (text is not null)
        {
            _json.WriteStartObject("text");
            _json.WriteString("text", text);
            _json.WriteString("color", "#333333");
            WritePosition("position", 0, 0);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private static decimal Pixels(double metres) => Math.Round((decimal)metres / (decimal)PixelScale.Metres, 4);

    private void WritePosition(string name, decimal x, decimal y)
    {
        _json.WritePropertyName(name);
        WritePoint(x, y);
    }

    private void WritePoint(decimal x, decimal y)
    {
        _json.WriteStartObject();
        _json.WriteNumber("x", Plain(x));
        _json.WriteNumber("y", Plain(y));
        _json.WriteEndObject();
    }

    // Without zeros at the end: 20 and not 20.0000.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private void NoteLosses()
    {
        var seats = Places(_hall).SelectMany(static place => place.Seats).ToArray();
        Lost(_shiftX != 0 || _shiftY != 0,
            FormattableString.Invariant($"places left of or above the plan: all was moved by {_shiftX} m and {_shiftY} m"));
        Lost(!_hall.Levels.IsEmpty || Array.Exists(seats, static seat => seat.Position.Z != 0), "levels and heights");
        Lost(!_hall.Zones.IsEmpty, "seating zones");
        Lost(_hall.FocalPoint is not null || _hall.Sections.Any(static section => section.FocalPoint is not null),
            "focal points; a reader takes the stage or estimates it");
        Lost(!_hall.Background.IsEmpty, "the background of the plan");
        Lost(!_hall.Rankings.IsEmpty, "rankings");
        Lost(!_hall.Areas.IsEmpty, "standing areas, which are drawn only");
        Lost(_hall.Sections.Any(static section => !section.Boxes.IsEmpty), "boxes, which are rows");
        Lost(_hall.Sections.Any(static section => !section.Tables.IsEmpty),
            "tables, which are rows; a reader finds those with chairs on two sides again");
        Lost(Array.Exists(seats, static seat => seat.Features != SeatFeatures.None || seat.Note is not null),
            "features and notes of seats");
        Lost(Array.Exists(seats, static seat => !seat.CompanionOf.IsEmpty || !seat.Replaces.IsEmpty),
            "companion seats and places that replace others");
        Lost(Array.Exists(seats, static seat => seat.Segment is not null || seat.NextNeighbour is not null),
            "segments and links between neighbours, which only gaps can show");
        Lost(_hall.IsSchematic, "that the places are laid out for drawing");
        Lost(_hall.Categories.Any(static category => !string.Equals(category.Id.Value, category.Name, StringComparison.Ordinal)),
            "the names of categories beside their ids");
        Lost(_hall.Sections.Any(static section => !section.Outline.IsEmpty), "outlines of sections");
    }

    private void Lost(bool isLost, string what)
    {
        if (isLost)
        {
            _notes.Add(new("not-in-format", string.Empty, $"A seating plan cannot say {what}."));
        }
    }
}
