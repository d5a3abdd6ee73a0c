using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Puts places into a new hold.</summary>
internal sealed class HoldStep(PlaceSelection places, HoldOptions options) : InventoryStep(options)
{
    public static readonly HoldOptions Usual = new();

    private protected override InventoryEvent Asked =>
        new(InventoryEventKind.Held, options) { Places = places, Hold = options.Token };

    private protected override string Terms =>
        FormattableString.Invariant($"{options.Lifetime?.Ticks} {options.ForAccessNeeds} {options.IncludeResale}") +
        HoldLimits.TermsOf(options);

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        var terms = draft.TermsOf(options, options.ForAccessNeeds, options.IncludeResale);
        if (!terms.Rights.MaySell)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        if (draft.Resolve(places, found) is not { } slots)
        {
            return found.Answer();
        }

        draft.CheckClaim(places, slots, terms, found);
        draft.CheckWhole(places, slots, found);
        if (found.Any)
        {
            return found.Answer();
        }

        if (!draft.AreAsJudged(options, default))
        {
            return InventoryResult.Failed(InventoryOutcome.JudgedOtherwise);
        }

        var lifetime = options.Lifetime ?? context.Limits.Lifetime;
        if (HoldLimits.Forbid(draft, context.Limits, options, options.Buyer, places.Count, places.Count)
            || HoldLimits.IsTooLong(lifetime, context.Limits.LongestLifetime, options))
        {
            return InventoryResult.Failed(InventoryOutcome.OverLimit);
        }

        return draft.Log(
            new InventoryEvent(draft, InventoryEventKind.Held, this)
            {
                Places = places,
                Hold = Token(draft, context),
                ExpiresAt = draft.Now + lifetime,
                Buyer = options.Buyer,
            },
            slots);
    }

    private HoldToken Token(InventoryDraft draft, in DecisionContext context)
    {
        var token = options.Token.IsNone ? context.MakeToken() : options.Token;
        return !token.IsNone && draft.FindHold(token) is null && draft.State.Recent.FindExpired(token) is null
            ? token
            : throw new ArgumentException("The token of a new hold must be new.", nameof(options));
    }
}
