using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Gives places of an order back.</summary>
internal sealed class ReturnStep(OrderId order, PlaceSelection places, ReturnOptions options) : InventoryStep(options)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (!draft.MaySell(options.Channel))
        {
            return InventoryOutcome.NotAllowed;
        }

        if (draft.Resolve(places) is not { } slots)
        {
            return null;
        }

        draft.CheckTickets(order, places.Seats, slots);
        draft.CheckWholeSeats(places, slots);
        foreach (var count in places.Areas)
        {
            var area = draft.Layout.AreaAt(count.Area);
            var sold = draft.AreaAt(area).Orders.GetValueOrDefault(order);
            if (sold < count.Count)
            {
                draft.AddObstacle(count.Area, PlaceObstacle.NotInOrder, count.Count - sold);
            }
            else if (draft.Map.Areas[area].Booking == BookingMode.Whole && count.Count != sold)
            {
                draft.AddObstacle(count.Area, PlaceObstacle.OnlyAsAWhole, sold - count.Count);
            }
        }

        if (!draft.HasObstacles)
        {
            logged = new InventoryEvent(draft, InventoryEventKind.Returned, options)
            {
                Order = order,
                Places = places,
                Slots = slots,
                Sale = InventoryEvent.SaleDetails.Of(options.Lines, options.Tenders),
            };
            draft.Log(logged);
        }

        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == InventoryEventKind.Returned && answer.Order == order && answer.Places.Equals(places);
}
