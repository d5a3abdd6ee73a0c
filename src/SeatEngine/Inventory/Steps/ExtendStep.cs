namespace SeatEngine.Inventory;

/// <summary>Changes how long a hold lasts: an extension, or a payment that pins it or is given up.</summary>
internal sealed class ExtendStep(HoldToken token, TimeSpan? lifetime, InventoryEventKind kind, RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (draft.FindHold(token) is not { } hold)
        {
            return draft.Missing(token);
        }

        if (hold.InPayment != (kind == InventoryEventKind.PaymentEnded))
        {
            return hold.InPayment ? InventoryOutcome.InPayment : InventoryOutcome.NotInPayment;
        }

        logged = new InventoryEvent(draft, kind, Request) { Hold = token, Places = hold.Places, ExpiresAt = draft.Now + lifetime };
        draft.Log(logged);
        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) => answer.Kind == kind && answer.Hold == token;
}
