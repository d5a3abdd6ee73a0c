using SeatEngine.Maps;

namespace SeatEngine.Inventory;

/// <summary>Which places kept for people with access needs are still kept, by the rule of the house.</summary>
internal static class AccessibleKeeping
{
    public static SeatSet Kept(InventoryState state, DateTimeOffset at)
    {
        var map = state.Layout.Map;
        var release = state.Codes.Release;
        if (release.At is { } instant && at >= instant)
        {
            return map.Empty;
        }

        if (!release.WhenHouseSoldOut && !release.WhenSectionSoldOut)
        {
            return map.AccessiblePlaces;
        }

        var open = SectionsWithGeneralPlaces(state);
        if (open.Count == 0)
        {
            return map.Empty;
        }

        return release.WhenSectionSoldOut
            ? map.AccessiblePlaces & map.SelectRows(row => open.Contains(row.Section))
            : map.AccessiblePlaces;
    }

    /// <summary>The sections in which a general place is free, or in a cart from which it may come back.</summary>
    private static HashSet<object> SectionsWithGeneralPlaces(InventoryState state)
    {
        var map = state.Layout.Map;
        var open = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var row in map.Rows)
        {
            if (open.Contains(row.Section))
            {
                continue;
            }

            foreach (var seat in row.Seats)
            {
                if (state.Layout.GeneralPlaces.Contains(seat) && state.Pages[seat.Value] is null or HeldMark)
                {
                    open.Add(row.Section);
                    break;
                }
            }
        }

        return open;
    }
}
