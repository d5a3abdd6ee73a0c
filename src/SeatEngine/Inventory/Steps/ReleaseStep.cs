namespace SeatEngine.Inventory;

/// <summary>Gives a hold up.</summary>
internal sealed class ReleaseStep(HoldToken token, RequestOptions? request) : InventoryStep(request)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (draft.FindHold(token) is not { } hold)
        {
            return draft.Missing(token);
        }

        logged = new InventoryEvent(draft, InventoryEventKind.Released, Request) { Hold = token, Places = hold.Places, Slots = hold.Slots };
        draft.Log(logged);
        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) => answer.Kind == InventoryEventKind.Released && answer.Hold == token;
}
