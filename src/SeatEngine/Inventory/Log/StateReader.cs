using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Gathers the lines of a snapshot until they make a state.</summary>
internal sealed class StateReader(SeatMap map, InventorySettings settings, PlanId plan, long version, DateTimeOffset time)
{
    private readonly InventoryLayout _layout = InventoryLayout.Of(map);
    private readonly List<SnapshotLine.Layer> _layers = [];
    private readonly List<(int Slot, object Owner)> _owned = [];
    private readonly List<(int Slot, SeatTicket Ticket)> _beneath = [];
    private readonly List<SeatHold> _holds = [];
    private readonly Dictionary<int, AreaBook> _areas = [];
    private CodeBook _codes = CodeBook.Empty(map);
    private RecentMemory _recent = RecentMemory.Empty;

    public void Read(object line)
    {
        switch (line)
        {
            case HoldCode code:
                _codes = _codes.With(code);
                break;
            case SnapshotLine.Layer layer:
                _layers.Add(layer);
                break;
            case ChannelRights rights:
                _codes = _codes.With(rights);
                break;
            case AccessibleRelease release:
                _codes = _codes.With(release);
                break;
            case SnapshotLine.Area area:
                ReadArea(area);
                break;
            case SnapshotLine.Hold { ExpiredAt: { } expiredAt } hold:
                // It may speak of seats that a later plan does not have; it is only looked up by id.
                _recent = _recent.WithExpired(HoldOf(hold, []), expiredAt, settings, this);
                break;
            case SnapshotLine.Hold hold:
                _holds.Add(HoldOf(hold, [.. hold.Places.Seats.Select(SlotOf)]));
                break;
            case SnapshotLine.Ticket { IsBeneath: true } ticket:
                _beneath.AddRange(TicketsOf(ticket));
                break;
            case SnapshotLine.Ticket ticket:
                _owned.AddRange(TicketsOf(ticket).Select(static sold => (sold.Slot, (object)sold.Ticket)));
                break;
            case SeatId blocked:
                _owned.Add((SlotOf(blocked), StateMark.Blocked));
                break;
            case InventoryEvent answer:
                _recent = _recent.WithAnswer(answer, settings);
                break;
        }
    }

    public InventoryState ToState()
    {
        // From the lowest to the topmost, each painted above the ones before, gives the pile as it was.
        foreach (var (code, seats, areas) in Enumerable.Reverse(_layers))
        {
            _codes = _codes.Laid(code, map.Select(seats), areas);
        }

        var state = InventoryState.Empty(_layout, settings);
        (state.Codes, state.Recent, state.Plan, state.Version, state.Time) = (_codes, _recent, plan, version, time);
        var draft = new InventoryDraft(state, time);
        draft.Fill(_owned, _beneath, _holds, _areas);
        return draft.State;
    }

    private void ReadArea(SnapshotLine.Area area)
    {
        var at = _layout.AreaAt(area.Id);
        if (at < 0)
        {
            throw new FormatException($"The hall has no area '{area.Id}'.");
        }

        var book = AreaBook.Empty(map.Areas[at].Capacity).Blocked(area.Blocked);
        foreach (var (order, count) in area.Orders)
        {
            book = book.Sold(order, count);
        }

        _areas[at] = book;
    }

    private IEnumerable<(int Slot, SeatTicket Ticket)> TicketsOf(SnapshotLine.Ticket ticket)
    {
        var sold = TicketOf(ticket);
        yield return (SlotOf(ticket.Seat), sold);
        foreach (var seat in ticket.Also)
        {
            // Without a line of its own nothing in a ticket says which seat it is for.
            yield return (SlotOf(seat), sold.Line is null ? sold : TicketOf(ticket with { Seat = seat }));
        }
    }

    private static SeatHold HoldOf(SnapshotLine.Hold hold, int[] slots) =>
        new(new HeldMark(hold.Token), hold.Places, slots, hold.HeldAt, hold.Channel, hold.Buyer)
        {
            AsHouse = hold.AsHouse,
            ExpiresAt = hold.ExpiresAt,
            InPayment = hold.InPayment,
            Version = hold.Version,
            Extensions = hold.Extensions,
        };

    private static SeatTicket TicketOf(SnapshotLine.Ticket ticket)
    {
        var line = ticket.Paid is { } paid ? new SaleLine(PlaceId.Of(ticket.Seat), ticket.PriceType, paid) : null;
        return new(ticket.Order, ticket.Channel, ticket.SoldAt, line, ticket.IsForResale);
    }

    private int SlotOf(SeatId seat) =>
        map.TryGetIndex(seat, out var index) ? index.Value : throw new FormatException($"The hall has no seat '{seat}'.");
}
