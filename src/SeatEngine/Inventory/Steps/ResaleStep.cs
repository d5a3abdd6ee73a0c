using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Puts seats of an order up for resale, or withdraws them.</summary>
internal sealed class ResaleStep(OrderId order, PlaceSelection seats, bool offered, RequestOptions? request) : InventoryStep(request)
{
    private InventoryEventKind Kind => offered ? InventoryEventKind.OfferedForResale : InventoryEventKind.ResaleWithdrawn;

    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MaySell(Request.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        if (draft.Resolve(seats) is not { } slots)
        {
            return null;
        }

        draft.CheckTickets(order, seats.Seats, slots);
        for (var i = 0; i < slots.Length; i++)
        {
            if (draft.OwnerOf(slots[i]) is SeatTicket ticket && ticket.Order == order && ticket.IsForResale == offered)
            {
                draft.AddObstacle(seats.Seats[i], PlaceObstacle.NotInState);
            }
        }

        if (offered)
        {
            draft.CheckWholeSeats(seats, slots);
        }

        if (!draft.HasObstacles)
        {
            logged = new InventoryEvent(draft, Kind, Request) { Order = order, Places = seats, Slots = slots };
            draft.Log(logged);
        }

        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == Kind && answer.Order == order && answer.Places.Equals(seats);
}
