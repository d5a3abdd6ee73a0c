using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Writes the states part of the second feed, and what is different between two states.</summary>
internal sealed class FeedStatesDocument(PickerMap map, Utf8JsonWriter json)
{
    private const string Available = "available";

    public void Write(PickerState state, MapView view)
    {
        var look = view with { Classes = state.Classes };
        SeatPalette palette = new(map.Geometry, look);
        Begin("seatengine-picker-states/2"u8);
        json.WriteNumber("version"u8, state.Version);
        json.WriteStartArray("states"u8);
        json.WriteStartObject();
        json.WriteString("class"u8, Available);
        json.WriteString("name"u8, view.Words.Available.For(1));
        json.WriteBoolean("choosable"u8, true);
        json.WriteEndObject();
        for (var i = 0; i < state.Classes.Count; i++)
        {
            json.WriteStartObject();
            FeedPaints.Write(json, state.Classes[i].ClassName, state.Classes[i].Name, palette.States[i]);
            json.WriteBoolean("choosable"u8, state.Classes[i].Choosable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var seats = map.Geometry.Seats;
        json.Column("state"u8, seats.Length, seat => palette.StateOf(seats[seat]) + 1);
        json.Column("free"u8, map.Map.Areas.Length, area => Free(state, map.Map.Areas[area]));
        json.WriteEndObject();
    }

    public void WriteChanges(PickerState before, PickerState after)
    {
        var was = SeatClassNames.Of(map.Map, before.Classes);
        var now = SeatClassNames.Of(map.Map, after.Classes);
        SortedDictionary<string, List<int>> changes = new(StringComparer.Ordinal);
        for (var number = 0; number < map.Geometry.Seats.Length; number++)
        {
            var slot = map.Geometry.Seats[number].Value;
            if (string.Equals(was[slot], now[slot], StringComparison.Ordinal))
            {
                continue;
            }

            if (!changes.TryGetValue(now[slot], out var numbers))
            {
                numbers = [];
                changes.Add(now[slot], numbers);
            }

            numbers.Add(number);
        }

        Begin("seatengine-picker-changes/2"u8);
        json.WriteNumber("from"u8, before.Version);
        json.WriteNumber("version"u8, after.Version);
        json.WriteStartObject("seats"u8);
        foreach ((var name, var numbers) in changes)
        {
            json.WriteStartArray(name);
            foreach (var number in numbers)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("free"u8);
        for (var area = 0; area < map.Map.Areas.Length; area++)
        {
            var free = Free(after, map.Map.Areas[area]);
            if (free != Free(before, map.Map.Areas[area]))
            {
                json.WriteNumberValue(area);
                json.WriteNumberValue(free);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Free(PickerState state, GeneralAdmissionArea area) => state.FreePlaces?.Invoke(area.Id) ?? area.Capacity;

    private void Begin(ReadOnlySpan<byte> format)
    {
        json.WriteStartObject();
        json.WriteString("format"u8, format);
        json.WriteString("map"u8, map.Version);
    }
}
