using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Puts places into a new hold.</summary>
internal sealed class HoldStep(PlaceSelection places, HoldOptions options) : InventoryStep(options)
{
    public static readonly HoldOptions Usual = new();

    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (draft.Resolve(places) is not { } slots)
        {
            return null;
        }

        draft.CheckClaim(places, slots, new ClaimTerms(options.Channel, options.ForAccessNeeds, options.IncludeResale));
        draft.CheckWhole(places, slots);
        if (draft.HasObstacles)
        {
            return draft.Codes.RightsOf(options.Channel) is { MaySell: false } ? InventoryOutcome.NotAllowed : null;
        }

        if (draft.Codes.RightsOf(options.Channel) is { MaySell: false })
        {
            return InventoryOutcome.NotAllowed;
        }

        logged = new InventoryEvent(draft, InventoryEventKind.Held, options)
        {
            Places = places,
            Slots = slots,
            Hold = Token(draft, settings),
            ExpiresAt = draft.Now + (options.Lifetime ?? settings.HoldLifetime),
            Buyer = options.Buyer,
        };
        draft.Log(logged);
        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == InventoryEventKind.Held && answer.Channel == options.Channel && answer.Places.Equals(places);

    private HoldToken Token(InventoryDraft draft, SeatInventoryOptions settings)
    {
        var token = !options.Token.IsNone ? options.Token
            : settings.NewToken is { } make ? make()
            : new HoldToken(WideId.Mix(draft.Transaction.High ^ (ulong)(draft.Version + 1)), (ulong)(draft.Version + 1));
        return draft.FindHold(token) is null && !token.IsNone
            ? token
            : throw new ArgumentException("The token of a new hold must be new.", nameof(options));
    }
}
