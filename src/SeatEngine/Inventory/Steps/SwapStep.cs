using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Two orders change seats.</summary>
internal sealed class SwapStep(OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats, RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MaySell(Request.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        if (draft.Resolve(seats) is not { } slots || draft.Resolve(otherSeats) is not { } otherSlots)
        {
            return null;
        }

        draft.CheckTickets(order, seats.Seats, slots);
        draft.CheckTickets(otherOrder, otherSeats.Seats, otherSlots);
        draft.CheckWholeSeats(seats, slots);
        draft.CheckWholeSeats(otherSeats, otherSlots);
        if (!draft.HasObstacles)
        {
            logged = new InventoryEvent(draft, InventoryEventKind.Swapped, Request)
            {
                Order = order,
                Places = seats,
                Slots = slots,
                Rare = new InventoryEvent.RareDetails { OtherOrder = otherOrder, OtherPlaces = otherSeats },
            };
            draft.Log(logged);
        }

        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == InventoryEventKind.Swapped && answer.Order == order && answer.OtherOrder == otherOrder
        && answer.Places.Equals(seats) && answer.OtherPlaces.Equals(otherSeats);
}
