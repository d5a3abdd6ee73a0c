using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Sells the places of a hold, of one that has expired, or places that nobody holds.</summary>
internal sealed class SellStep(HoldToken token, PlaceSelection? straight, OrderId order, SaleOptions options) : InventoryStep(options)
{
    public static readonly SaleOptions Usual = new();

    private protected override InventoryEvent Asked => new(InventoryEventKind.Sold, options)
    {
        Places = straight ?? options.Places ?? PlaceSelection.Empty,
        Hold = token,
        Order = order,
        Sale = InventoryEvent.SaleDetails.Of(options.Lines, options.Tenders),
    };

    private protected override string Terms =>
        FormattableString.Invariant($"{options.HoldVersion} {options.AllowExpired} {options.ForAccessNeeds} {options.IncludeResale}");

    private protected override InventoryResult Perform(InventoryDraft draft, in DecisionContext context, Obstacles found)
    {
        if (straight is not null)
        {
            return SellStraight(draft, straight, found);
        }

        var hold = draft.FindHold(token);
        if ((hold ?? draft.FindExpired(token)) is not { } sold)
        {
            return InventoryResult.Failed(InventoryOutcome.HoldUnknown);
        }

        if (!sold.IsOf(options) || !draft.Codes.RightsOf(options).MaySell)
        {
            return InventoryResult.Failed(sold.IsOf(options) ? InventoryOutcome.NotAllowed : InventoryOutcome.HoldOfAnother);
        }

        if (sold.Places.IsEmpty || IsOther(sold))
        {
            return InventoryResult.Failed(sold.Places.IsEmpty ? InventoryOutcome.HoldEmpty : InventoryOutcome.HoldChanged);
        }

        return hold is null ? SellExpired(draft, sold, found) : Log(draft, hold.Places, hold.Slots);
    }

    /// <summary>Whether a hold is not what the sale says it is.</summary>
    private bool IsOther(SeatHold hold) =>
        (options.HoldVersion is { } version && version != hold.Version)
        || (options.Places is { } places && !AreSame(places, hold.Places))
        || SaleLines.Mismatch(hold.Places, options.Lines) is not null;

    private static bool AreSame(PlaceSelection a, PlaceSelection b) =>
        a.Count == b.Count && a.Seats.Length == b.Seats.Length && !a.Seats.Except(b.Seats).Any() && !a.Areas.Except(b.Areas).Any();

    private InventoryResult SellStraight(InventoryDraft draft, PlaceSelection places, Obstacles found)
    {
        var terms = draft.TermsOf(options, options.ForAccessNeeds, options.IncludeResale);
        if (!terms.Rights.MaySell || !terms.Rights.MaySellStraight)
        {
            return InventoryResult.Failed(InventoryOutcome.NotAllowed);
        }

        if (draft.Resolve(places, found) is { } slots)
        {
            draft.CheckClaim(places, slots, terms, found);
            draft.CheckWhole(places, slots, found);
            if (!found.Any)
            {
                return Log(draft, places, slots);
            }
        }

        return found.Answer();
    }

    /// <summary>The places that an expired hold has lost are named in any case.</summary>
    private InventoryResult SellExpired(InventoryDraft draft, SeatHold expired, Obstacles found)
    {
        if (draft.Resolve(expired.Places, found) is { } slots)
        {
            // Codes and access rules were asked when the places were held: what counts now is that nobody has them.
            draft.CheckClaim(expired.Places, slots, ClaimTerms.Anybody(includeResale: false), found);
            if (!found.Any && options.AllowExpired)
            {
                return Log(draft, expired.Places, slots);
            }
        }

        return found.Answer(InventoryOutcome.HoldExpired);
    }

    private InventoryResult Log(InventoryDraft draft, PlaceSelection places, int[] slots) => draft.Log(
        new InventoryEvent(draft, InventoryEventKind.Sold, this)
        {
            Places = places,
            Hold = token,
            Order = order,
            Sale = InventoryEvent.SaleDetails.Of(options.Lines, options.Tenders),
        },
        slots);
}
