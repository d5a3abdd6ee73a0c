using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>All that can be seen of an inventory at one version and one instant.</summary>
/// <remarks>
/// Immutable and safe to share between threads; it costs nothing to take and stays as it is however the inventory
/// goes on, so that a search, a price and a picture made from one snapshot agree. Holds and hold codes that have ended by
/// its instant are seen to have ended, whether or not an event says so yet. The set of free seats is ready; the other
/// sets are gathered when first asked for, in time linear in the map.
/// </remarks>
[SendInstead("the events, or the ids and counts that the other side needs"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class InventorySnapshot
{
    internal InventorySnapshot(InventoryState logged, DateTimeOffset instant)
    {
        Logged = logged;
        At = instant > logged.Time ? instant.ToUniversalTime() : logged.Time;
        State = logged.NextDueTicks <= At.UtcTicks ? Ended(logged, At) : logged;
        Free = new SeatSet(State.Layout.Map, State.Free);
    }

    /// <summary>The map whose seats these are.</summary>
    public SeatMap Map => State.Layout.Map;

    /// <summary>The performance; <c>default</c> when it was not named.</summary>
    public PerformanceId Performance => State.Settings.Performance;

    /// <summary>The version: the sequence of the last event; 0 before the first.</summary>
    public long Version => State.Version;

    /// <summary>When the last event happened, in UTC; the least instant before the first.</summary>
    public DateTimeOffset Time => State.Time;

    /// <summary>The instant that it shows, in UTC; never before <see cref="Time"/>.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The state that it shows: all that is logged, and nothing that only time has ended.</summary>
    public InventoryState Logged { get; }

    /// <summary>The plan last moved to; <c>default</c> while it is the one the inventory was made with.</summary>
    public PlanId Plan => State.Plan;

    /// <summary>The seats that nobody has, whether or not they lie under a hold code.</summary>
    public SeatSet Free { get; }

    /// <summary>How many seats are free.</summary>
    public int FreeCount => State.Counts.Of(SeatState.Free);

    /// <summary>How many seats are held.</summary>
    public int HeldCount => State.Counts.Of(SeatState.Held);

    /// <summary>How many seats are sold.</summary>
    public int SoldCount => State.Counts.Of(SeatState.Sold);

    /// <summary>How many seats are blocked.</summary>
    public int BlockedCount => State.Counts.Of(SeatState.Blocked);

    /// <summary>How many seats are displaced.</summary>
    public int DisplacedCount => State.Counts.Of(SeatState.Displaced);

    /// <summary>The holds, in the order of their tokens.</summary>
    public IEnumerable<SeatHold> Holds => State.Holds.All.OrderBy(static hold => hold.Token);

    /// <summary>The hold codes, in the ordinal order of their ids.</summary>
    public IEnumerable<HoldCode> HoldCodes => State.Codes.Codes.Values;

    /// <summary>Where hold codes lie, from the topmost layer to the lowest.</summary>
    public ImmutableArray<CodeLayer> CodeLayers => State.Codes.Layers;

    /// <summary>The channels whose rights are defined, in the ordinal order of their ids.</summary>
    public IEnumerable<ChannelRights> Channels => State.Codes.Channels.Values;

    /// <summary>The rule by which places kept for people with access needs go to general sale.</summary>
    public AccessibleRelease AccessibleRelease => State.Codes.Release;

    /// <summary>What is logged, less what has ended by the instant.</summary>
    internal InventoryState State { get; }

    /// <summary>Until when it shows the present, if nothing is logged, in ticks of UTC.</summary>
    internal long ValidUntilTicks => State.NextDueTicks;

    /// <summary>The state of a seat. O(1).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatState StateOf(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        return StateMark.StateOf(State.Pages[seat.Value]);
    }

    /// <summary>The hold in which a seat is. O(log holds).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The hold, or null when the seat is not held.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatHold? HoldOf(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        return State.Pages[seat.Value] is HeldMark mark ? State.Holds.Find(mark.Token) : null;
    }

    /// <summary>What is known of a sold seat. O(1).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The ticket, or null when the seat is not sold.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatTicket? TicketOf(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        return State.Pages[seat.Value] as SeatTicket;
    }

    /// <summary>Finds a hold by its token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The hold, or null when there is none: never made, expired, sold or released.</returns>
    public SeatHold? FindHold(HoldToken token) => State.Holds.Find(token);

    /// <summary>The holds of a buyer. O(log buyers) where he has none, linear in all holds where he has some.</summary>
    /// <param name="buyer">The buyer; <c>default</c> has none.</param>
    /// <returns>His holds, in the order of their tokens.</returns>
    public IEnumerable<SeatHold> HoldsOf(BuyerId buyer) => !buyer.IsNone && State.HeldByBuyer.ContainsKey(buyer)
        ? State.Holds.Of(buyer).OrderBy(static hold => hold.Token)
        : [];

    /// <summary>How many places of a general-admission area are in which state.</summary>
    /// <param name="area">An area of the map.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The map has no such area.</exception>
    public AreaCounts CountsOf(AreaId area) => State.Areas[AreaIndex(area)].Counts;

    /// <summary>All that an order has. Time linear in the map.</summary>
    /// <param name="order">The order.</param>
    /// <returns>Its places, seats in the order of the layout; empty when it has none.</returns>
    public PlaceSelection PlacesOf(OrderId order)
    {
        var seats = Gather((owner, order) => owner is SeatTicket ticket && ticket.Order == order, order).ToIds();
        List<AreaCount> areas = [];
        for (var i = 0; i < State.Areas.Length; i++)
        {
            if (State.Areas[i].Orders.TryGetValue(order, out var count))
            {
                areas.Add(new AreaCount(Map.Areas[i].Id, count));
            }
        }

        return PlaceSelection.Of(seats, areas);
    }

    /// <summary>Which places are otherwise here than in an earlier snapshot. Linear in the pages that have changed.</summary>
    /// <param name="earlier">A snapshot of the same performance.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentException">The snapshot is of another performance.</exception>
    public InventoryChange ChangeSince(InventorySnapshot earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Performance == Performance
            ? new InventoryChange(earlier, this)
            : throw new ArgumentException("The snapshot is of another performance.", nameof(earlier));
    }

    /// <summary>The snapshot in a line of words.</summary>
    /// <returns>For example <c>version 7: 480 free, 4 held, 13 sold, 0 blocked, 0 displaced</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"version {Version}: {FreeCount} free, {HeldCount} held, {SoldCount} sold, {BlockedCount} blocked, {DisplacedCount} displaced");

    private static InventoryState Ended(InventoryState logged, DateTimeOffset instant)
    {
        var draft = new InventoryDraft(logged, instant);
        draft.EndDue(instant);
        return draft.State;
    }

    private int AreaIndex(AreaId area)
    {
        var at = State.Layout.AreaAt(area);
        return at >= 0 ? at : throw new ArgumentException($"The hall has no area '{area}'.", nameof(area));
    }
}
