namespace SeatEngine.Inventory;

/// <summary>Changes how long a hold lasts: an extension, or a payment that pins it or is given up.</summary>
internal sealed class ExtendStep(HoldToken token, TimeSpan? lifetime, InventoryEventKind kind, RequestOptions? request)
    : InventoryStep(request)
{
    private protected override InventoryEvent Asked => new(kind, Request) { Hold = token };

    private protected override string Terms => FormattableString.Invariant($"{lifetime?.Ticks}");

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        if (Use(draft, token, out var hold) is { } refusal)
        {
            return InventoryResult.Failed(refusal);
        }

        if (hold.InPayment != (kind == InventoryEventKind.PaymentEnded))
        {
            return InventoryResult.Failed(hold.InPayment ? InventoryOutcome.InPayment : InventoryOutcome.NotInPayment);
        }

        var pays = kind == InventoryEventKind.PaymentBegun;
        var longest = pays ? context.Limits.LongestPayment : context.Limits.LongestLifetime;
        if (HoldLimits.IsTooLong(lifetime, longest, Request)
            || (kind == InventoryEventKind.Extended && !Request.AsHouse && hold.Extensions >= context.Limits.MostExtensions))
        {
            return InventoryResult.Failed(InventoryOutcome.OverLimit);
        }

        var lasts = lifetime is null && !Request.AsHouse ? longest : lifetime;
        return draft.Log(new InventoryEvent(draft, kind, this) { Hold = token, Places = hold.Places, ExpiresAt = draft.Now + lasts }, []);
    }
}
