using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Writes the map part of the second feed.</summary>
internal sealed class FeedMapDocument(MapGeometry geometry, Utf8JsonWriter json)
{
    private readonly List<string[]> _labels = [];
    private readonly Dictionary<string, int> _labelsByText = new(StringComparer.Ordinal);

    public void Write()
    {
        var hall = geometry.Map.Hall;
        json.WriteStartObject();
        json.WriteString("hall"u8, hall.Name);
        if (hall.Version is { } plan)
        {
            json.WriteString("plan"u8, plan);
        }

        True("schematic"u8, hall.IsSchematic);
        json.WriteNumber("seats"u8, geometry.Seats.Length);
        var bounds = geometry.Map.Bounds;
        json.Points("bounds"u8, [new(bounds.MinX, bounds.MinY), new(bounds.MaxX, bounds.MaxY)]);
        json.WriteNumber("radius"u8, FeedColumns.Centimetres(geometry.SeatRadius));
        json.Points("focus"u8, [geometry.Map.FocalPoint]);
        Levels();
        Background();
        Fixtures();
        Areas();
        Sections();
        Labels();
        json.Points("xy"u8, geometry.Positions);
        json.Column("z"u8, geometry.Seats.Length, seat => FeedColumns.Centimetres(geometry.Positions[seat].Z));
        json.WriteStartArray("featureNames"u8);
        foreach (var feature in Features())
        {
            json.WriteStringValue(NameOf(feature));
        }

        json.WriteEndArray();
        json.Column("features"u8, geometry.Seats.Length, seat => (int)geometry.Map[geometry.Seats[seat]].Features);
        Links("companions"u8, geometry.Map.CompanionsOf);
        Links("replaces"u8, geometry.Map.ReplacedBy);
        Notes();
        json.WriteEndObject();
    }

    /// <summary>The feature of bit 0 first.</summary>
    private static IEnumerable<SeatFeatures> Features() =>
        Enum.GetValues<SeatFeatures>().Where(static feature => feature != SeatFeatures.None).OrderBy(static feature => (int)feature);

    /// <summary>"WheelchairSpace" is "wheelchair-space".</summary>
    private static string NameOf(SeatFeatures feature) => string.Concat(feature.ToString()
        .Select(static (c, at) => char.IsAsciiLetterUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private void Levels()
    {
        json.WriteStartArray("levels"u8);
        for (var level = 0; level < geometry.LevelIds.Count; level++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, geometry.LevelIds[level].Value);
            json.WriteString("name"u8, geometry.LevelName(level));
            Outline(geometry.Map.Hall.Levels.FirstOrDefault(one => one.Id == geometry.LevelIds[level])?.Outline ?? []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A hall without a background says nothing of it, so that its map keeps the version that it had.
    private void Background()
    {
        if (geometry.Map.Hall.Background.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("background"u8);
        foreach (var shape in geometry.Map.Hall.Background)
        {
            json.WriteStartObject();
            Color("fill"u8, shape.Fill);
            Color("stroke"u8, shape.Stroke);
            if (shape.StrokeWidth is { } width)
            {
                json.WriteNumber("width"u8, FeedColumns.Centimetres(width));
            }

            json.Level(geometry.LevelOf(shape.Level));
            json.WriteStartArray("lines"u8);
            foreach (var line in shape.Lines)
            {
                json.Points(line.AsSpan());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Color(ReadOnlySpan<byte> name, string? color)
    {
        if (SceneColor.TryParse(color, out var known))
        {
            json.WriteString(name, known.ToString());
        }
    }

    private void Fixtures()
    {
        json.WriteStartArray("fixtures"u8);
        foreach (var fixture in geometry.Map.Hall.Fixtures)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, fixture.Kind == FixtureKind.NonSeat ? "non-seat" : fixture.Kind.ToString().ToLowerInvariant());
            if (fixture.Name is { Length: > 0 } name)
            {
                json.WriteString("name"u8, name);
            }

            json.Level(geometry.LevelOf(fixture.Level));
            json.Points("at"u8, [fixture.Position]);
            if (fixture.Rotation != 0)
            {
                json.WriteNumber("turn"u8, Math.Round(fixture.Rotation, 1));
            }

            True("estimated"u8, fixture.IsEstimated);
            Outline(fixture.Outline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Areas()
    {
        json.WriteStartArray("areas"u8);
        foreach (var area in geometry.Map.Areas)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, area.Id.Value);
            json.WriteString("name"u8, area.Name);
            json.Level(geometry.LevelOf(area.Level));
            json.WriteNumber("capacity"u8, area.Capacity);
            json.WriteNumber("min"u8, area.MinOccupancy);
            json.WriteNumber("max"u8, area.MaxOccupancy ?? area.Capacity);
            True("whole"u8, area.Booking == BookingMode.Whole);
            json.Points("at"u8, [area.Middle]);
            Outline(area.Outline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Sections()
    {
        json.WriteStartArray("sections"u8);
        foreach (var section in geometry.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, section.Section.Id.Value);
            json.WriteString("name"u8, section.Section.Name);
            json.Level(section.Level);
            json.Points("at"u8, [section.Centre]);
            True("drawn"u8, section.FloorIsGiven);
            json.WriteStartArray("outlines"u8);
            foreach (var figure in section.Floor)
            {
                json.Points(figure);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows"u8);
            foreach (var row in section.Rows)
            {
                Row(row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Row(RowGeometry row)
    {
        ReadOnlySpan<SeatIndex> seats = geometry.Seats.AsSpan(row.First, row.Count);
        json.WriteStartObject();
        switch (row.Row.Kind)
        {
            case MapRowKind.Row:
                break;
            case MapRowKind.Box:
                json.WriteString("kind"u8, "box"u8);
                Outline(row.Row.Section.Boxes.First(box => box.Label == row.Row.Label).Outline);
                break;
            case MapRowKind.Table:
                json.WriteString("kind"u8, "table"u8);
                Top(row.Row.Section.Tables.First(table => table.Label == row.Row.Label));
                break;
            default:
                throw Unknown.Value(row.Row.Kind);
        }

        json.WriteString("label"u8, row.Row.Label);
        True("whole"u8, row.Row.Runs.Any(static run => run.Booking == BookingMode.Whole));
        json.WriteNumber("labels"u8, LabelsOf(seats));
        json.Ids(geometry.Map, seats);
        if (row.Row.Runs.Length != 1 || row.Row.Runs[0].Length != row.Count)
        {
            json.WriteStartArray("runs"u8);
            foreach (var run in row.Row.Runs)
            {
                json.WriteNumberValue(run.Length);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Top(HallTable table)
    {
        json.Points("at"u8, [table.Centre]);
        json.WriteNumber("width"u8, FeedColumns.Centimetres(table.Width));
        if (table.Shape == TableShape.Rectangular)
        {
            json.WriteNumber("depth"u8, FeedColumns.Centimetres(table.Depth));
            json.WriteNumber("turn"u8, Math.Round(table.Rotation, 1));
        }
    }

    /// <summary>Rows with the same labels share them.</summary>
    private int LabelsOf(ReadOnlySpan<SeatIndex> seats)
    {
        var labels = new string[seats.Length];
        for (var i = 0; i < seats.Length; i++)
        {
            labels[i] = geometry.Map[seats[i]].Label;
        }

        var text = string.Concat(labels.Select(static label => string.Create(CultureInfo.InvariantCulture, $"{label.Length}:{label}")));
        if (!_labelsByText.TryGetValue(text, out var place))
        {
            place = _labels.Count;
            _labelsByText.Add(text, place);
            _labels.Add(labels);
        }

        return place;
    }

    private void Labels()
    {
        json.WriteStartArray("labels"u8);
        foreach (var labels in _labels)
        {
            json.WriteStartArray();
            foreach (var label in labels)
            {
                json.WriteStringValue(label);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>For each seat that has any: its number, then those of the others.</summary>
    private void Links(ReadOnlySpan<byte> name, Func<SeatIndex, ImmutableArray<SeatIndex>> linksOf)
    {
        json.WriteStartArray(name);
        for (var seat = 0; seat < geometry.Seats.Length; seat++)
        {
            var others = linksOf(geometry.Seats[seat]);
            if (others.IsEmpty)
            {
                continue;
            }

            json.WriteStartArray();
            json.WriteNumberValue(seat);
            foreach (var other in others)
            {
                json.WriteNumberValue(geometry.PlaceBySlot[other.Value]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void Notes()
    {
        json.WriteStartArray("notes"u8);
        for (var seat = 0; seat < geometry.Seats.Length; seat++)
        {
            if (geometry.Map[geometry.Seats[seat]].Seat.Note is { Length: > 0 } note)
            {
                json.WriteStartArray();
                json.WriteNumberValue(seat);
                json.WriteStringValue(note);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private void Outline(ImmutableArray<PlanPoint> outline)
    {
        if (!outline.IsEmpty)
        {
            json.Points("outline"u8, outline.AsSpan());
        }
    }

    private void True(ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
