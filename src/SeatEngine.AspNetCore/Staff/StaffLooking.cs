using Microsoft.AspNetCore.Http;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>What the staff looks up: seats with who has them and why, and orders by whatever is known of them.</summary>
internal sealed class StaffLooking(StaffSite staff)
{
    private const int MostFound = 50;
    private const int MostSeatEvents = 50;
    private const byte Held = 1;
    private const byte Sold = 2;
    private const byte Blocked = 3;
    private const byte Displaced = 4;
    private const byte ForResale = 5;

    public async Task<IResult> StatesAsync(string performance, CancellationToken cancellationToken)
    {
        var page = await staff.FindAsync(performance, cancellationToken).ConfigureAwait(false);
        var snapshot = page.Performance.Inventory.Snapshot();
        var states = new byte[snapshot.Map.SeatCount];
        Mark(snapshot.Held, Held);
        Mark(snapshot.Sold, Sold);
        Mark(snapshot.Blocked, Blocked);
        Mark(snapshot.Displaced, Displaced);
        Mark(snapshot.ForResale, ForResale);
        return Answer.Of(new StaffStates(snapshot.Version, states, CodesOf(snapshot, page.Map)), StaffJson.Default.StaffStates);

        void Mark(SeatSet seats, byte state)
        {
            foreach (var seat in seats)
            {
                states[page.Map.NumberOf(seat)] = state;
            }
        }
    }

    public async Task<IResult> SeatAsync(string performance, string seat, CancellationToken cancellationToken)
    {
        var page = await staff.FindAsync(performance, cancellationToken).ConfigureAwait(false);
        var orders = await staff.OrdersAsync(cancellationToken).ConfigureAwait(false);
        var snapshot = page.Performance.Inventory.Snapshot();
        var id = StaffSite.SeatOf(seat, page.Performance);
        var index = StaffSite.IndexOf(snapshot.Map, id);
        var code = snapshot.CodeOf(index, snapshot.At);
        var order = snapshot.TicketOf(index) is { } ticket ? orders.Find(ticket.Order) : null;
        return Answer.Of(
            new StaffSeat(id.Value, new Desk(staff.Site, page).LabelOf(PlaceId.Of(id)), WireText.Of(snapshot.StateOf(index)),
                code is null ? null : DocumentOf(code, null),
                snapshot.HoldOf(index) is { } hold ? DocumentOf(hold) : null,
                order is null ? null : await staff.DocumentOfAsync(order, cancellationToken).ConfigureAwait(false),
                EventsOf(page.Performance.Inventory, id)),
            StaffJson.Default.StaffSeat);
    }

    public async Task<IResult> FindAsync(string? find, CancellationToken cancellationToken)
    {
        var wanted = (find ?? "").Trim();
        if (wanted.Length == 0)
        {
            throw new NotUnderstoodException("An order, a buyer or a seat is to be named, as in ?find=N-A-1.");
        }

        var orders = await staff.OrdersAsync(cancellationToken).ConfigureAwait(false);
        var found = orders.Orders.Where(order => order.Id.Value == wanted || order.Terms.Buyer.Value == wanted
            || order.Lines.Any(line => line.IsTicket && line.Place.Value == wanted));
        var documents = new List<StaffOrder>();
        foreach (var order in found.OrderByDescending(static order => order.PlacedAt).Take(MostFound))
        {
            documents.Add(await staff.DocumentOfAsync(order, cancellationToken).ConfigureAwait(false));
        }

        return Answer.Of([.. documents], StaffJson.Default.StaffOrderArray);
    }

    public async Task<IResult> OrderAsync(string order, CancellationToken cancellationToken)
    {
        var found = await staff.OrderAsync(order, cancellationToken).ConfigureAwait(false);
        return Answer.Of(await staff.DocumentOfAsync(found, cancellationToken).ConfigureAwait(false), StaffJson.Default.StaffOrder);
    }

    /// <summary>A hold code in the form in which it is sent.</summary>
    public static StaffCode DocumentOf(HoldCode code, int[]? ranges) =>
        new(code.Id.Value, WireText.OrNull(code.Description), code.Priority, code.Until, ranges);

    private static StaffCode[] CodesOf(InventorySnapshot snapshot, PickerMap map)
    {
        var byCode = new Dictionary<HoldCode, List<int>>();
        var seen = new HashSet<int>();
        foreach (var layer in snapshot.CodeLayers)
        {
            foreach (var seat in layer.Seats)
            {
                if (seen.Add(seat.Value) && snapshot.CodeOf(seat, snapshot.At) is { } code)
                {
                    (byCode.TryGetValue(code, out var seats) ? seats : byCode[code] = []).Add(map.NumberOf(seat));
                }
            }
        }

        return [.. snapshot.HoldCodes.Select(code => DocumentOf(code, RangesOf(byCode.GetValueOrDefault(code) ?? [])))];
    }

    private static int[] RangesOf(List<int> seats)
    {
        var ranges = new List<int>();
        foreach (var seat in seats.Order())
        {
            if (ranges.Count > 0 && ranges[^2] + ranges[^1] == seat)
            {
                ranges[^1]++;
            }
            else
            {
                ranges.AddRange([seat, 1]);
            }
        }

        return [.. ranges];
    }

    private static StaffHold DocumentOf(SeatHold hold) => new(hold.Buyer.Value, hold.Channel.Value, hold.HeldAt, hold.ExpiresAt,
        hold.InPayment, [.. hold.Places.Seats.Select(static seat => seat.Value)]);

    private static StaffSeatEvent[] EventsOf(SeatInventory inventory, SeatId seat)
    {
        var found = new List<StaffSeatEvent>();
        var kept = inventory.EventsAfter(inventory.FirstKept).Span;
        for (var i = kept.Length - 1; i >= 0 && found.Count < MostSeatEvents; i--)
        {
            var logged = kept[i];
            if (logged.Places.Seats.Contains(seat) || logged.OtherPlaces.Seats.Contains(seat))
            {
                found.Add(new(logged.Time, WireText.Of(logged.Kind), WireText.OrNull(logged.Actor.Value),
                    WireText.OrNull(logged.Channel.Value), WireText.OrNull(logged.Order.Value), WireText.OrNull(logged.CodeId.Value)));
            }
        }

        return [.. found];
    }
}
