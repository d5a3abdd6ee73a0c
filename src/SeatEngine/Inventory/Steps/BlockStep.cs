using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Takes places out of use, or into use again.</summary>
internal sealed class BlockStep(PlaceSelection places, bool blocks, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryEvent Asked =>
        new(blocks ? InventoryEventKind.Blocked : InventoryEventKind.Unblocked, Request) { Places = places };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found) => Change(
        draft, draft.Codes.RightsOf(Request).MayManage, places, found, slots => draft.CheckBlock(places, slots, blocks, found));
}
