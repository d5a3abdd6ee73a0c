namespace SeatEngine.Inventory;

/// <summary>Gives a hold up.</summary>
internal sealed class ReleaseStep(HoldToken token, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryEvent Asked => new(InventoryEventKind.Released, Request) { Hold = token };

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found) =>
        Use(draft, token, out var hold) is { } refusal
            ? InventoryResult.Failed(refusal)
            : draft.Log(new InventoryEvent(draft, InventoryEventKind.Released, this) { Hold = token, Places = hold.Places }, []);
}
