using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Puts seats of an order up for resale, or withdraws them.</summary>
internal sealed class ResaleStep(OrderId order, PlaceSelection seats, bool offered, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryEvent Asked =>
        new(offered ? InventoryEventKind.OfferedForResale : InventoryEventKind.ResaleWithdrawn, Request) { Order = order, Places = seats };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found) =>
        Change(draft, draft.Codes.RightsOf(Request).MayChangeOrders, seats, found,
            slots => draft.CheckResale(order, seats, slots, offered, found));
}
