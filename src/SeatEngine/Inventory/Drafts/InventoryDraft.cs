using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// A state being made: it looks like the state it starts from, copies what it writes, and is given away whole or thrown
/// away. Requests are judged against it and write it only by <see cref="Log"/>; events from elsewhere by <see cref="Apply"/>.
/// </summary>
/// <remarks>
/// Not safe for use by several threads. What it has made it knows by an object that nobody else has, so that it can never
/// take a page of another state for its own.
/// </remarks>
internal sealed partial class InventoryDraft(InventoryState start, DateTimeOffset now, TransactionId transaction = default)
{
    private readonly object _owner = new();
    private InventoryState _state = start;
    private bool _ownsState;
    private bool _ownsFree;
    private bool _ownsAreas;
    private InventoryEvent[] _events = [];
    private int _logged;

    /// <summary>The state as it is now. Whoever keeps it writes the draft no more.</summary>
    public InventoryState State => _state;

    public SeatMap Map => _state.Map;

    public InventoryLayout Layout => _state.Layout;

    public InventorySettings Settings => _state.Settings;

    public long Version => _state.Version;

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Time => _state.Time;

    /// <summary>The time of the request being judged, never before <see cref="Time"/>.</summary>
    public DateTimeOffset Now { get; } = now > start.Time ? now : start.Time;

    /// <summary>The transaction of the events being logged.</summary>
    public TransactionId Transaction { get; } = transaction;

    public CodeBook Codes => _state.Codes;

    /// <summary>The events logged, in order.</summary>
    public ImmutableArray<InventoryEvent> Events
    {
        get
        {
            Array.Resize(ref _events, _logged);
            return ImmutableCollectionsMarshal.AsImmutableArray(_events);
        }
    }

    /// <summary>How many events are logged.</summary>
    public int Logged => _logged;

    public object? OwnerOf(int slot) => _state.Pages[slot];

    public SeatHold? FindHold(HoldToken token) => _state.Holds.Find(token);

    /// <summary>A hold that has expired and is still remembered.</summary>
    public SeatHold? FindExpired(HoldToken token) =>
        _state.Recent.FindExpired(token) is { } expired && !RecentMemory.IsForgotten(expired, Now, Settings) ? expired : null;

    public AreaBook AreaAt(int area) => _state.Areas[area];

    /// <summary>The event that answered a request of this key, if it is still remembered.</summary>
    public InventoryEvent? FindAnswer(IdempotencyKey key) => _state.Recent.FindAnswer(key, Now, Settings);

    /// <summary>Writes what a judged request says, and keeps the event.</summary>
    public InventoryResult Log(InventoryEvent logged, int[] slots)
    {
        Write(logged, slots, null);
        return Keep(logged);
    }

    public InventoryResult LogPlan(InventoryEvent logged, SeatMap map)
    {
        Write(logged, [], map);
        return Keep(logged);
    }

    /// <summary>On what terms a request claims places.</summary>
    public ClaimTerms TermsOf(RequestOptions request, bool forAccessNeeds, bool includeResale) =>
        new(request.Channel, Codes.RightsOf(request), request.AsHouse, forAccessNeeds, includeResale);

    /// <summary>Another draft that starts where this one is, for a trial that is thrown away.</summary>
    public InventoryDraft Trial() => new(_state, Now, Transaction);

    /// <summary>The slots of some seats, or null when the map lacks one; which one is then among the obstacles.</summary>
    public int[]? Resolve(PlaceSelection places, Obstacles found)
    {
        var slots = places.Seats.IsEmpty ? [] : new int[places.Seats.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            if (Map.TryGetIndex(places.Seats[i], out var seat))
            {
                slots[i] = seat.Value;
            }
            else
            {
                found.Add(places.Seats[i], PlaceObstacle.Unknown);
            }
        }

        foreach (var area in places.Areas)
        {
            if (Layout.AreaAt(area.Area) < 0)
            {
                found.Add(area.Area, PlaceObstacle.Unknown, area.Count);
            }
        }

        return found.Any ? null : slots;
    }

    private InventoryResult Keep(InventoryEvent logged)
    {
        if (_logged == _events.Length)
        {
            Array.Resize(ref _events, Math.Max(1, _logged * 2));
        }

        _events[_logged++] = logged;
        return InventoryResult.Done(logged);
    }

    /// <summary>The state to be written: a copy that is this draft's own.</summary>
    private InventoryState Writable()
    {
        if (!_ownsState)
        {
            _state = _state.Copy();
            _ownsState = true;
        }

        return _state;
    }
}
