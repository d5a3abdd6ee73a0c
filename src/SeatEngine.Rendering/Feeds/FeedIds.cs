using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Finds what the ids of a row have in common.</summary>
internal static class FeedIds
{
    /// <summary>The beginning that makes every id when the label follows it, or null.</summary>
    public static string? PrefixOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
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
