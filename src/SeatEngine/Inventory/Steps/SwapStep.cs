using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Two orders change seats.</summary>
internal sealed class SwapStep(OrderId order, PlaceSelection seats, OrderId otherOrder, PlaceSelection otherSeats, RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryEvent Asked => new(InventoryEventKind.Swapped, Request)
    {
        Order = order,
        Places = seats,
        Rare = new InventoryEvent.RareDetails { OtherOrder = otherOrder, OtherPlaces = otherSeats },
    };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found) =>
        Change(draft, draft.Codes.RightsOf(Request).MayChangeOrders, seats, found, slots =>
        {
            if (draft.Resolve(otherSeats, found) is { } others)
            {
                draft.CheckSwap(order, seats, slots, otherOrder, otherSeats, others, found);
            }
        });
}
