using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Adds places to a hold, takes some from it, or changes some for others.</summary>
internal sealed class ChangeHoldStep(HoldToken token, PlaceSelection from, PlaceSelection to, InventoryEventKind kind, HoldOptions options)
    : InventoryStep(options)
{
    private protected override InventoryEvent Asked =>
        new(kind, options) { Hold = token, Places = to, Rare = new() { OtherPlaces = from } };

    private protected override string Terms =>
        FormattableString.Invariant($"{options.ForAccessNeeds} {options.IncludeResale}{HoldLimits.TermsOf(options)}");

    private bool Takes => kind == InventoryEventKind.TakenFromHold;

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        if (Use(draft, token, out var hold) is { } refusal)
        {
            return InventoryResult.Failed(refusal);
        }

        if (hold.InPayment)
        {
            return InventoryResult.Failed(InventoryOutcome.InPayment);
        }

        var terms = draft.TermsOf(options, options.ForAccessNeeds, options.IncludeResale);
        if (!to.IsEmpty && !terms.Rights.MaySell)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        InventoryDraft.CheckInHold(hold, from, found);
        if (found.Any || draft.Resolve(to, found) is not { } slots)
        {
            return found.Answer();
        }

        draft.CheckChange(hold, from, to, slots, terms, found);
        if (found.Any)
        {
            return found.Answer();
        }

        if (!draft.AreAsJudged(options, token))
        {
            return InventoryResult.Failed(InventoryOutcome.JudgedOtherwise);
        }

        var added = to.Count - from.Count;
        if (HoldLimits.Forbid(draft, context.Limits, options, hold.Buyer, hold.Places.Count + added, added))
        {
            return InventoryResult.Failed(InventoryOutcome.OverLimit);
        }

        return draft.Log(
            new InventoryEvent(draft, kind, this)
            {
                Hold = token,
                Places = Takes ? from : to,
                ExpiresAt = hold.ExpiresAt,
                Rare = kind == InventoryEventKind.HoldMoved ? new InventoryEvent.RareDetails { OtherPlaces = from } : null,
            },
            slots);
    }
}
