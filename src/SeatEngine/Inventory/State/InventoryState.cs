using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>All that has been logged of one performance up to one event: what is decided on, and what events are applied to.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A small root that shares with the state before whatever has not changed.
/// What can be seen of it at an instant is a <see cref="InventorySnapshot"/>, made by <see cref="At"/>. A draft fills a
/// copy of its own, and gives it away once, when it is whole.
/// </remarks>
[SendInstead("the events, and apply them there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryState
{
    private InventoryState(InventoryLayout layout, InventorySettings settings)
    {
        Layout = layout;
        Settings = settings;
        Clear(layout);
    }

    /// <summary>The map whose places these are.</summary>
    public SeatMap Map => Layout.Map;

    /// <summary>The performance; <c>default</c> when it was not named.</summary>
    public PerformanceId Performance => Settings.Performance;

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long Version { get; internal set; }

    /// <summary>When the last event happened, in UTC; the least instant before the first.</summary>
    public DateTimeOffset Time { get; internal set; } = DateTimeOffset.MinValue;

    /// <summary>The plan last moved to; <c>default</c> while it is the one that it began with.</summary>
    public PlanId Plan { get; internal set; }

    /// <summary>When the next hold or hold code ends, in UTC; null when none does. O(1) in the number of holds.</summary>
    public DateTimeOffset? NextDue => NextDueTicks == long.MaxValue ? null : new DateTimeOffset(NextDueTicks, TimeSpan.Zero);

    internal InventoryLayout Layout { get; private set; }

    internal InventorySettings Settings { get; }

    internal ulong[] Free { get; set; } = null!;

    internal SeatPages Pages { get; set; } = null!;

    internal StateCounts Counts;

    internal AreaBook[] Areas { get; set; } = null!;

    internal HoldMap Holds { get; set; }

    /// <summary>How many places each buyer has in holds.</summary>
    internal ImmutableDictionary<BuyerId, int> HeldByBuyer { get; set; } = ImmutableDictionary<BuyerId, int>.Empty;

    /// <summary>How many places each channel has in holds; those of no channel are <see cref="HeldByNone"/>.</summary>
    internal ImmutableDictionary<ChannelId, int> HeldByChannel { get; set; } = ImmutableDictionary<ChannelId, int>.Empty;

    internal int HeldByNone { get; set; }

    /// <summary>Tickets put up for resale whose seats are held by somebody who may buy them, by slot.</summary>
    internal ImmutableDictionary<int, SeatTicket> Resale { get; set; } = ImmutableDictionary<int, SeatTicket>.Empty;

    internal CodeBook Codes { get; set; } = null!;

    /// <summary>What is remembered for a stated time: answers by key, and holds that have expired.</summary>
    internal RecentMemory Recent { get; set; } = RecentMemory.Empty;

    /// <summary>The last event; null before the first, and in a state that was read without its log.</summary>
    internal InventoryEvent? Last { get; set; }

    internal long NextDueTicks => Math.Min(Holds.NextDue, Codes.NextEndTicks);

    /// <summary>The state in which every place is free.</summary>
    /// <param name="map">The map.</param>
    /// <param name="options">The performance, and how long keys and expired holds are remembered; null for the usual ones.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">A time is out of range.</exception>
    public static InventoryState Of(SeatMap map, SeatInventoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Empty(InventoryLayout.Of(map), SeatInventoryOptions.Checked(options).Settings);
    }

    /// <summary>What can be seen at an instant: what has ended by then is seen to have ended, though no event says so yet.</summary>
    /// <param name="instant">The instant; one before <see cref="Time"/> ends nothing.</param>
    /// <returns>The snapshot. Time linear in what ends.</returns>
    public InventorySnapshot At(DateTimeOffset instant) => new(this, instant);

    /// <summary>The state in a line of words.</summary>
    /// <returns>For example <c>evening at version 7</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Performance.Value} at version {Version}");

    internal static InventoryState Empty(InventoryLayout layout, InventorySettings settings) => new(layout, settings);

    /// <summary>The one place where the fields of a state are copied.</summary>
    internal InventoryState Copy() => (InventoryState)MemberwiseClone();

    /// <summary>All places free, on a layout. For a draft's own copy only.</summary>
    internal void Clear(InventoryLayout layout)
    {
        Layout = layout;
        Free = layout.Map.Seats.Words.ToArray();
        Pages = new SeatPages(layout);
        Counts = StateCounts.AllFree(layout.Map.SeatCount);
        Areas = [.. layout.Map.Areas.Select(static area => AreaBook.Empty(area.Capacity))];
        Codes ??= CodeBook.Empty(layout.Map);
    }

    /// <summary>How many places of an area a claim can have: never more than are free, and at least 0.</summary>
    internal int AvailableIn(int area, in ClaimTerms terms, DateTimeOffset at)
    {
        var free = Math.Max(0, Areas[area].Counts.Free);
        if (terms.AsHouse)
        {
            return free;
        }

        if (!terms.Rights.MaySell)
        {
            return 0;
        }

        var id = Map.Areas[area].Id;
        var seen = terms.Rights.Sees is { } sees ? sees.Areas.FirstOrDefault(count => count.Area == id).Count : int.MaxValue;
        return (int)Math.Max(0, Math.Min(free - Codes.KeptFrom(terms.Channel, id, at), seen));
    }

    /// <summary>The seats that are not free, with what occupies them, in the order of the layout.</summary>
    internal IEnumerable<(SeatIndex Seat, object Owner)> Occupied()
    {
        for (var page = 0; page < Layout.PageCount; page++)
        {
            var length = Pages.CellsOf(page).Length;
            for (var i = 0; i < length; i++)
            {
                if (Pages.CellsOf(page)[i].Owner is { } owner)
                {
                    yield return (new SeatIndex(Layout.StartOf(page) + i), owner);
                }
            }
        }
    }
}
