using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Gives places of an order back.</summary>
internal sealed class ReturnStep(OrderId order, PlaceSelection places, ReturnOptions options) : InventoryStep(options)
{
    private protected override InventoryEvent Asked => new(InventoryEventKind.Returned, options)
    {
        Order = order,
        Places = places,
        Sale = InventoryEvent.SaleDetails.Of(options.Lines, options.Tenders),
    };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found) =>
        Change(draft, draft.Codes.RightsOf(Request).MayChangeOrders, places, found,
            slots => draft.CheckReturn(order, places, slots, found));
}
