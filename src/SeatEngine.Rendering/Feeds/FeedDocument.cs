using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>One run of the feed over one map.</summary>
internal sealed class FeedDocument(MapGeometry geometry, MapView view, Utf8JsonWriter json)
{
    private readonly SeatPalette _palette = new(geometry, view);
    private readonly List<Money> _prices = [];
    private readonly Dictionary<Money, int> _priceIndexes = [];

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("format"u8, "seatengine-picker/1"u8);
        json.WriteString("hall"u8, geometry.Map.Hall.Name);
        if (geometry.Map.Hall.Version is { } version)
        {
            json.WriteString("version"u8, version);
        }

        var bounds = geometry.Map.Bounds;
        Numbers("bounds"u8, [new(bounds.MinX, bounds.MinY), new(bounds.MaxX, bounds.MaxY)]);
        json.WriteNumber("radius"u8, FeedColumns.Centimetres(geometry.SeatRadius));
        Classes();
        States();
        Prices();
        json.WriteStartArray("levels"u8);
        for (var level = 0; level < geometry.LevelIds.Count; level++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, geometry.LevelIds[level].Value);
            json.WriteString("name"u8, geometry.LevelName(level));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Fixtures();
        Areas();
        json.WriteStartArray("sections"u8);
        foreach (var section in geometry.Sections)
        {
            Section(section);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Classes()
    {
        json.WriteStartArray("classes"u8);
        for (var i = 0; i < _palette.Classes.Length; i++)
        {
            Class(_palette.Coloring.Classes[i].ClassName, _palette.Coloring.Classes[i].Name, _palette.Classes[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void States()
    {
        json.WriteStartArray("states"u8);
        json.WriteStartObject();
        json.WriteString("class"u8, "available"u8);
        json.WriteString("name"u8, view.Words.Available.For(1));
        json.WriteBoolean("choosable"u8, true);
        json.WriteEndObject();
        for (var i = 0; i < view.Classes.Count; i++)
        {
            Class(view.Classes[i].ClassName, view.Classes[i].Name, _palette.States[i]);
            json.WriteBoolean("choosable"u8, view.Classes[i].Choosable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Class(string className, string name, SeatPaint paint)
    {
        json.WriteStartObject();
        FeedPaints.Write(json, className, name, paint);
    }

    private void Prices()
    {
        if (view.Price is null)
        {
            return;
        }

        foreach (var seat in geometry.Seats)
        {
            if (view.Price(seat) is { } price && _priceIndexes.TryAdd(price, _prices.Count))
            {
                _prices.Add(price);
            }
        }

        json.WriteStartArray("prices"u8);
        foreach (var price in _prices)
        {
            json.WriteStartObject();
            json.WriteString("amount"u8, price.ToAmountString());
            json.WriteString("currency"u8, price.Currency.Code);
            json.WriteString("text"u8, price.ToString(view.Culture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Fixtures()
    {
        json.WriteStartArray("fixtures"u8);
        foreach (var fixture in geometry.Map.Hall.Fixtures)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, fixture.Kind.ToString().ToLowerInvariant());
            if (fixture.Name is { Length: > 0 } name)
            {
                json.WriteString("name"u8, name);
            }

            json.Level(geometry.LevelOf(fixture.Level));
            Numbers("at"u8, [fixture.Position]);
            if (!fixture.Outline.IsEmpty)
            {
                Numbers("outline"u8, fixture.Outline.AsSpan());
            }

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
            if (view.FreePlaces?.Invoke(area.Id) is { } free)
            {
                json.WriteNumber("free"u8, free);
            }

            Numbers("at"u8, [area.Centre]);
            if (!area.Outline.IsEmpty)
            {
                Numbers("outline"u8, area.Outline.AsSpan());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Section(SectionGeometry section)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, section.Section.Id.Value);
        json.WriteString("name"u8, section.Section.Name);
        json.Level(section.Level);
        json.WriteStartArray("outlines"u8);
        foreach (var figure in section.Floor)
        {
            Values(figure);
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

    private void Row(RowGeometry row)
    {
        ReadOnlySpan<SeatIndex> seats = geometry.Seats.AsSpan(row.First, row.Count);
        json.WriteStartObject();
        if (row.Row.Kind != MapRowKind.Row)
        {
            json.WriteString("kind"u8, row.Row.Kind == MapRowKind.Box ? "box"u8 : "table"u8);
        }

        json.WriteString("label"u8, row.Row.Label);
        json.Ids(geometry.Map, seats);
        json.WriteStartArray("labels"u8);
        foreach (var seat in seats)
        {
            json.WriteStringValue(geometry.Map[seat].Label);
        }

        json.WriteEndArray();
        Values(geometry.Positions.AsSpan(row.First, row.Count), "xy"u8);
        Column("class"u8, seats, _palette.ClassOf, -1);
        Column("state"u8, seats, seat => _palette.StateOf(seat) + 1, 0);
        Column("price"u8, seats, seat => view.Price?.Invoke(seat) is { } price ? _priceIndexes[price] : -1, -1);
        Column("features"u8, seats, seat => (int)geometry.Map[seat].Features, 0);
        json.WriteEndObject();
    }

    /// <summary>One value where all seats of the row have the same, an array where they differ, nothing for the common value.</summary>
    private void Column(ReadOnlySpan<byte> name, ReadOnlySpan<SeatIndex> seats, Func<SeatIndex, int> valueOf, int common)
    {
        var first = valueOf(seats[0]);
        var same = true;
        foreach (var seat in seats)
        {
            same &= valueOf(seat) == first;
        }

        if (!same)
        {
            json.WriteStartArray(name);
            foreach (var seat in seats)
            {
                json.WriteNumberValue(valueOf(seat));
            }

            json.WriteEndArray();
        }
        else if (first != common)
        {
            json.WriteNumber(name, first);
        }
    }

    private void Numbers(ReadOnlySpan<byte> name, ReadOnlySpan<PlanPoint> points)
    {
        json.WriteStartArray(name);
        foreach (var point in points)
        {
            json.WriteNumberValue(FeedColumns.Centimetres(point.X));
            json.WriteNumberValue(FeedColumns.Centimetres(point.Y));
        }

        json.WriteEndArray();
    }

    /// <summary>The first point as it is, each other as the way from the one before.</summary>
    private void Values(ReadOnlySpan<PlanPoint> points, ReadOnlySpan<byte> name = default)
    {
        if (name.IsEmpty)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        var lastX = 0;
        var lastY = 0;
        foreach (var point in points)
        {
            var x = FeedColumns.Centimetres(point.X);
            var y = FeedColumns.Centimetres(point.Y);
            json.WriteNumberValue(x - lastX);
            json.WriteNumberValue(y - lastY);
            (lastX, lastY) = (x, y);
        }

        json.WriteEndArray();
    }
}
