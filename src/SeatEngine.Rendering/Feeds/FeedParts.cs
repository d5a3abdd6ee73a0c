using System.Text.Json;
using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>What both versions of the feed write in the same way.</summary>
internal static class FeedParts
{
    /// <summary>A place among the levels, for what has one.</summary>
    public static void Level(this Utf8JsonWriter json, int level)
    {
        if (level >= 0)
        {
            json.WriteNumber("level"u8, level);
        }
    }

    /// <summary>The ids of a row: those that are a common beginning and the label by that beginning alone.</summary>
    public static void Ids(this Utf8JsonWriter json, SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        if (PrefixOf(map, seats) is { } prefix)
        {
            json.WriteString("prefix"u8, prefix);
            return;
        }

        json.WriteStartArray("ids"u8);
        foreach (var seat in seats)
        {
            json.WriteStringValue(map.IdOf(seat).Value);
        }

        json.WriteEndArray();
    }

    /// <summary>The beginning that makes every id when the label follows it, or null.</summary>
    private static string? PrefixOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        var first = map.IdOf(seats[0]).Value;
        var label = map[seats[0]].Label;
        var prefix = first.EndsWith(label, StringComparison.Ordinal) ? first[..^label.Length] : "";
        var common = prefix.Length > 0;
        foreach (var seat in seats)
        {
            common &= string.Equals(map.IdOf(seat).Value, prefix + map[seat].Label, StringComparison.Ordinal);
        }

        return common ? prefix : null;
    }
}
