using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The root of one version: small, and pointing to what it shares with the version before.</summary>
internal sealed record SnapshotState
{
    public required InventoryLayout Layout { get; init; }

    public required InventorySettings Settings { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required ulong[] Free { get; init; }

    public required SeatPages Pages { get; init; }

    public required StateCounts Counts { get; init; }

    public required ImmutableArray<AreaBook> Areas { get; init; }

    public required ImmutableDictionary<HoldToken, SeatHold> Holds { get; init; }

    /// <summary>Tickets put up for resale whose seats are held by somebody who may buy them, by slot.</summary>
    public required ImmutableDictionary<int, SeatTicket> Resale { get; init; }

    public required CodeBook Codes { get; init; }

    /// <summary>What is remembered for a stated time: answers by key, and holds that have expired.</summary>
    public required RecentMemory Recent { get; init; }

    /// <summary>The plan last moved to; <c>default</c> for the one it was made with.</summary>
    public PlanId Plan { get; init; }

    public static SnapshotState Empty(InventoryLayout layout, InventorySettings settings) => new()
    {
        Layout = layout,
        Settings = settings,
        Version = 0,
        Time = DateTimeOffset.MinValue,
        Free = layout.Map.Seats.Words.ToArray(),
        Pages = new SeatPages(layout),
        Counts = new StateCounts(layout.Map.SeatCount, 0, 0, 0, 0),
        Areas = [.. layout.Map.Areas.Select(static area => AreaBook.Empty(area.Capacity))],
        Holds = ImmutableDictionary<HoldToken, SeatHold>.Empty,
        Resale = ImmutableDictionary<int, SeatTicket>.Empty,
        Codes = CodeBook.Empty(layout.Map),
        Recent = RecentMemory.Empty,
    };

    public int AvailableIn(int area, ChannelId channel, DateTimeOffset at)
    {
        var counts = Areas[area].Counts;
        if (channel.IsNone)
        {
            return counts.Free;
        }

        var id = Layout.Map.Areas[area].Id;
        var left = counts.Free - Codes.KeptFrom(channel, id, at);
        if (Codes.RightsOf(channel) is not { } rights)
        {
            return left;
        }

        if (!rights.MaySell)
        {
            return 0;
        }

        return rights.Sees is null ? left : Math.Min(left, rights.Sees.Areas.FirstOrDefault(count => count.Area == id).Count);
    }
}
