using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// A version being made: it looks like the version it starts from, copies what it writes, and is published whole or
/// thrown away. Requests are judged against it and write it only by <see cref="Log"/>, which is also how a log is replayed.
/// </summary>
/// <remarks>Not safe for use by several threads: each inventory has one, used under its lock.</remarks>
internal sealed partial class InventoryDraft
{
    private readonly List<InventoryEvent> _events = [];
    private SnapshotState _start = null!;
    private long _stamp;
    private InventoryLayout _layout = null!;
    private ulong[] _free = null!;
    private bool _ownsFree;
    private SeatPages _pages = null!;
    private StateCounts _counts;
    private ImmutableArray<AreaBook> _areas;
    private ImmutableDictionary<HoldToken, SeatHold> _holds = null!;
    private ImmutableDictionary<int, SeatTicket> _resale = null!;
    private CodeBook _codes = null!;
    private RecentMemory _recent = null!;
    private PlanId _plan;

    public SeatMap Map => _layout.Map;

    public InventoryLayout Layout => _layout;

    public InventorySettings Settings => _start.Settings;

    public long Version { get; private set; }

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Time { get; private set; }

    /// <summary>The time of the request being judged, never before <see cref="Time"/>.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The transaction of the events being logged.</summary>
    public TransactionId Transaction { get; set; }

    public CodeBook Codes => _codes;

    /// <summary>The events logged since the draft was begun.</summary>
    public List<InventoryEvent> Events => _events;

    public void Begin(SnapshotState start, DateTimeOffset now)
    {
        _start = start;
        _stamp++;
        _layout = start.Layout;
        _free = start.Free;
        _ownsFree = false;
        _pages = start.Pages;
        _counts = start.Counts;
        _areas = start.Areas;
        _holds = start.Holds;
        _resale = start.Resale;
        _codes = start.Codes;
        _recent = start.Recent;
        _plan = start.Plan;
        Version = start.Version;
        Time = start.Time;
        Now = now > start.Time ? now : start.Time;
        Transaction = default;
        _events.Clear();
    }

    /// <summary>The version made. The draft must be begun anew before it is written again.</summary>
    public SnapshotState ToState() => new()
    {
        Layout = _layout,
        Settings = _start.Settings,
        Version = Version,
        Time = Time,
        Free = _free,
        Pages = _pages,
        Counts = _counts,
        Areas = _areas,
        Holds = _holds,
        Resale = _resale,
        Codes = _codes,
        Recent = _recent,
        Plan = _plan,
    };

    public object? OwnerOf(int slot) => _pages[slot];

    public SeatHold? FindHold(HoldToken token) => _holds.GetValueOrDefault(token);

    public SeatHold? FindExpired(HoldToken token) => _recent.Expired.GetValueOrDefault(token);

    public AreaBook AreaAt(int area) => _areas[area];

    /// <summary>The event that answered a request of this key, if it is still remembered.</summary>
    public InventoryEvent? FindAnswer(IdempotencyKey key) =>
        _recent.Answers.TryGetValue(key.Value, out var answer) && Now - answer.Time < Settings.KeyRetention ? answer : null;

    public int AvailableIn(int area, ChannelId channel) =>
        channel.IsNone ? _areas[area].Counts.Free : Peek().AvailableIn(area, channel, Now);

    public SeatSet KeptAccessible() => AccessibleKeeping.Kept(Peek(), Now);

    /// <summary>Logs an event: applies it and keeps it for the journal.</summary>
    public void Log(InventoryEvent logged)
    {
        Apply(logged);
        _events.Add(logged);
    }

    /// <summary>The slots of some seats, or null when the map lacks one; which one is then among the obstacles.</summary>
    public int[]? Resolve(PlaceSelection places)
    {
        var slots = places.Seats.IsEmpty ? [] : new int[places.Seats.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            if (!Map.TryGetIndex(places.Seats[i], out var seat))
            {
                AddObstacle(places.Seats[i], PlaceObstacle.Unknown);
                continue;
            }

            slots[i] = seat.Value;
        }

        foreach (var area in places.Areas)
        {
            if (_layout.AreaAt(area.Area) < 0)
            {
                AddObstacle(area.Area, PlaceObstacle.Unknown, area.Count);
            }
        }

        return HasObstacles ? null : slots;
    }

    /// <summary>What a request for a hold that is not there is told.</summary>
    public InventoryOutcome Missing(HoldToken token) =>
        FindExpired(token) is null ? InventoryOutcome.HoldUnknown : InventoryOutcome.HoldExpired;

    /// <summary>Remembers the draft as it is, for a trial that is to be undone by <see cref="Restore"/>.</summary>
    public SnapshotState Save()
    {
        // A new stamp and no ownership: from here on everything is copied before it is written.
        _stamp++;
        _ownsFree = false;
        return ToState();
    }

    /// <summary>Undoes all that was written, but not logged, since <see cref="Save"/>.</summary>
    public void Restore(SnapshotState saved)
    {
        _stamp++;
        _ownsFree = false;
        _free = saved.Free;
        _pages = saved.Pages;
        _counts = saved.Counts;
        _areas = saved.Areas;
        _holds = saved.Holds;
        _resale = saved.Resale;
        _codes = saved.Codes;
        _recent = saved.Recent;
    }

    public void TakeFromHold(HoldToken token, PlaceSelection places) => Shrink(_holds[token], places);

    public void AddToHold(HoldToken token, PlaceSelection places, int[] slots) => Grow(_holds[token], places, slots);

    /// <summary>The draft as a state, for a look only: it shares what the draft may still write.</summary>
    private SnapshotState Peek() => ToState();
}
