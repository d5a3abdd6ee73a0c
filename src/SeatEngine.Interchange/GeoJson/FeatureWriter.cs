using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>One writing of one hall: each feature is a line of its own.</summary>
internal sealed class FeatureWriter(Hall hall, Stream buffer, Utf8JsonWriter json, GeoJsonOptions options)
{
    private const double SectionMargin = 0.5;

    private bool _isFirst = true;

    public ImmutableArray<HallNote> Write()
    {
        foreach (var seat in hall.Sections.SelectMany(static section => Places(section)).SelectMany(static place => place.Seats))
        {
            CheckFinite(seat.Position);
        }

        // The collection is put together by hand, so that every feature can stand in a line.
        buffer.Write("{\"type\":\"FeatureCollection\",\"name\":"u8);
        json.WriteStringValue(hall.Name);
        Flush();
        buffer.Write(",\"features\":["u8);
        WriteLevels();
        WriteSections();
        WriteAreas();
        WriteFixtures();
        WriteSeats();
        buffer.Write("\n]}\n"u8);
        return [.. Unsaid().Select(static words =>
            new HallNote("not-in-format", string.Empty, $"GeoJSON has no word for {words}: left out."))];
    }

    private IEnumerable<string> Unsaid()
    {
        if (!hall.Rankings.IsEmpty)
        {
            yield return "rankings";
        }

        if (!hall.Background.IsEmpty)
        {
            yield return "the background of the plan";
        }

        if (hall.Categories.Any(static category => category.Color is not null))
        {
            yield return "the colours of categories";
        }

        var seats = hall.Sections.SelectMany(static section => Places(section)).SelectMany(static place => place.Seats).ToArray();
        if (Array.Exists(seats, static seat => seat.Segment is not null || seat.NextNeighbour is not null))
        {
            yield return "neighbours that are said and not seen";
        }

        if (Array.Exists(seats, static seat => !seat.CompanionOf.IsEmpty || !seat.Replaces.IsEmpty))
        {
            yield return "companions and the chairs that a place replaces";
        }

        if (!options.WithHeights && Array.Exists(seats, static seat => seat.Position.Z != 0))
        {
            yield return "heights, unless asked for";
        }
    }

    private void WriteLevels()
    {
        foreach (var level in hall.Levels.Where(static level => level.Outline.Length > 2))
        {
            Begin("level", level.Id.Value, level.Id);
            json.WriteString("name", level.Name);
            EndWithPolygons(level.Outline);
        }
    }

    private void WriteSections()
    {
        foreach (var section in hall.Sections)
        {
            ImmutableArray<PlanPoint>[] outlines = section.Outline.Length > 2
                ? [section.Outline]
                : [.. PlanOutlines.AroundRows(Places(section).Select(static place => place.Seats.Select(static seat => seat.Position)),
                    SectionMargin, bridge: 2)];
            if (outlines.Length == 0)
            {
                continue;
            }

            Begin("section", section.Id.Value, section.Level);
            json.WriteString("name", section.Name);
            WriteOptional("zone", section.Zone?.Value);
            WriteOptional("category", section.Category?.Value);
            json.WriteNumber("seats", Places(section).Sum(static place => place.Seats.Length));
            EndWithPolygons(outlines);
        }
    }

    private void WriteAreas()
    {
        foreach (var area in hall.Areas)
        {
            Begin("area", area.Id.Value, area.Level);
            json.WriteString("name", area.Name);
            json.WriteNumber("capacity", area.Capacity);
            WriteOptional("zone", area.Zone?.Value);
            WriteOptional("category", area.Category?.Value);
            EndWithPolygonsOr(area.Outline, area.Middle);
        }
    }

    private void WriteFixtures()
    {
        foreach (var fixture in hall.Fixtures)
        {
            Begin("fixture", null, fixture.Level);
            json.WriteString("is", fixture.Kind.ToString().ToLowerInvariant());
            WriteOptional("name", fixture.Name);
            EndWithPolygonsOr(fixture.Outline, fixture.Position);
        }

        if (hall.FocalPoint is { } focal)
        {
            Begin("focalpoint", null, null);
            EndWithPoint(focal);
        }
    }

    private void WriteSeats()
    {
        foreach (var section in hall.Sections)
        {
            foreach (var place in Places(section))
            {
                foreach (var seat in place.Seats)
                {
                    Begin("seat", seat.Id.Value, section.Level);
                    json.WriteString("section", section.Name);
                    json.WriteString(place.Kind, place.Label);
                    json.WriteString("seat", seat.Label);
                    WriteOptional("category", (seat.Category ?? place.Category ?? section.Category)?.Value);
                    WriteFeatures(seat.Features);
                    WriteOptional("note", seat.Note);
                    EndWithPoint(seat.Position);
                }
            }
        }
    }

    private void WriteFeatures(SeatFeatures features)
    {
        if (features == SeatFeatures.None)
        {
            return;
        }

        json.WriteStartArray("features");
        foreach (var feature in Enum.GetValues<SeatFeatures>())
        {
            if (feature != SeatFeatures.None && features.HasFlag(feature))
            {
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(feature.ToString()));
            }
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Kind, string Label, PriceZoneId? Category, ImmutableArray<Seat> Seats)> Places(Section section) =>
        section.Rows.Select(static row => ("row", row.Label, row.Category, row.Seats))
            .Concat(section.Boxes.Select(static box => ("box", box.Label, box.Category, box.Seats)))
            .Concat(section.Tables.Select(static table => ("table", table.Label, table.Category, table.Seats)));

    private void Begin(string kind, string? id, LevelId? level)
    {
        buffer.Write(_isFirst ? "\n"u8 : ",\n"u8);
        _isFirst = false;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteOptional("id", id is null ? null : $"{kind}:{id}");
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
        WriteOptional("id", id);
        WriteOptional("level", level?.Value);
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private void EndWithPoint(PlanPoint point)
    {
        BeginGeometry("Point");
        WritePoint(point, options.WithHeights);
        End();
    }

    private void EndWithPolygonsOr(ImmutableArray<PlanPoint> outline, PlanPoint point)
    {
        if (outline.Length > 2)
        {
            EndWithPolygons(outline);
        }
        else if (outline.Length == 2)
        {
            BeginGeometry("LineString");
            json.WriteStartArray();
            WritePoint(outline[0], false);
            WritePoint(outline[1], false);
            json.WriteEndArray();
            End();
        }
        else
        {
            EndWithPoint(point);
        }
    }

    private void EndWithPolygons(params ReadOnlySpan<ImmutableArray<PlanPoint>> outlines)
    {
        var isOne = outlines.Length == 1;
        BeginGeometry(isOne ? "Polygon" : "MultiPolygon");
        if (!isOne)
        {
            json.WriteStartArray();
        }

        foreach (var outline in outlines)
        {
            json.WriteStartArray();
            WriteRing(outline);
            json.WriteEndArray();
        }

        if (!isOne)
        {
            json.WriteEndArray();
        }

        End();
    }

    // The outer ring of a polygon runs counterclockwise in its coordinates, and its end is its beginning (RFC 7946, 3.1.6).
    private void WriteRing(ImmutableArray<PlanPoint> outline)
    {
        var twiceArea = 0.0;
        for (var i = 0; i < outline.Length; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Length]);
            twiceArea += (a.X * Y(b)) - (b.X * Y(a));
        }

        json.WriteStartArray();
        for (var i = 0; i <= outline.Length; i++)
        {
            var at = i % outline.Length;
            WritePoint(outline[twiceArea < 0 && at > 0 ? outline.Length - at : at], false);
        }

        json.WriteEndArray();
    }

    private void BeginGeometry(string type)
    {
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
    }

    private void WritePoint(PlanPoint point, bool withHeight)
    {
        CheckFinite(point);
        var rounded = point.Rounded();
        json.WriteStartArray();
        json.WriteNumberValue(rounded.X);
        json.WriteNumberValue(Y(rounded));
        if (withHeight)
        {
            json.WriteNumberValue(rounded.Z);
        }

        json.WriteEndArray();
    }

    private void CheckFinite(PlanPoint point)
    {
        if (!point.IsFinite)
        {
            throw new ArgumentException("A coordinate of the hall is not finite.", nameof(hall));
        }
    }

    private double Y(PlanPoint point) => options.YDown ? point.Y : 0.0 - point.Y;

    private void End()
    {
        json.WriteEndObject();
        json.WriteEndObject();
        Flush();
    }

    private void Flush()
    {
        json.Flush();
        json.Reset(buffer);
    }
}
