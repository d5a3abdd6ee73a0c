using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    private const string NoSuchHold = "there is no such hold";

    /// <summary>Writes an event from elsewhere, unless it cannot be.</summary>
    /// <returns>Null when it is written, or why it cannot be; then the draft is as it was.</returns>
    public string? Apply(InventoryEvent logged, Func<PlanId, SeatMap?>? plans)
    {
        if (logged.Sequence != Version + 1)
        {
            return FormattableString.Invariant($"Event {logged.Sequence} cannot follow version {Version}.");
        }

        if (logged.Places is null || !Enum.IsDefined(logged.Kind))
        {
            return FormattableString.Invariant($"Event {logged.Sequence} does not say what happened.");
        }

        var found = new Obstacles();
        var slots = Resolve(logged.Places, found);
        var plan = logged.Kind == InventoryEventKind.PlanChanged && !logged.Plan.IsNone ? plans?.Invoke(logged.Plan) : null;
        var reason = logged.Time < Time ? "it is older than the event before it"
            : slots is null ? null
            : ReasonAgainst(logged, slots, plan, found);
        if (reason is null && !found.Any)
        {
            Write(logged, slots!, plan);
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"Event {logged.Sequence} ({logged.Kind} {logged.Places}) cannot be: {reason ?? found.ToString() + " in the way"}.");
    }

    /// <summary>
    /// Why an event cannot be; null when nothing but perhaps places stand against it, which are then among the obstacles.
    /// </summary>
    private string? ReasonAgainst(InventoryEvent logged, int[] slots, SeatMap? plan, Obstacles found) => logged.Kind switch
    {
        InventoryEventKind.Held => AgainstHeld(logged, slots, found),
        InventoryEventKind.Released or InventoryEventKind.Expired => AgainstEnd(logged),
        InventoryEventKind.Extended or InventoryEventKind.PaymentBegun or InventoryEventKind.PaymentEnded => AgainstNewEnd(logged),
        InventoryEventKind.AddedToHold or InventoryEventKind.TakenFromHold or InventoryEventKind.HoldMoved =>
            AgainstChange(logged, slots, found),
        InventoryEventKind.Sold => AgainstSold(logged, slots, found),
        InventoryEventKind.Returned or InventoryEventKind.Swapped or InventoryEventKind.OfferedForResale
            or InventoryEventKind.ResaleWithdrawn => AgainstTrade(logged, slots, found),
        InventoryEventKind.Blocked or InventoryEventKind.Unblocked => AgainstBlock(logged, slots, found),
        InventoryEventKind.CodeDefined =>
            logged.Code is null || logged.Code.Id.IsNone || logged.Code.Id != logged.CodeId ? "it defines no code" : null,
        InventoryEventKind.CodePainted or InventoryEventKind.CodeErased or InventoryEventKind.CodeReleased =>
            Codes.Codes.ContainsKey(logged.CodeId.Value) && Enum.IsDefined(logged.PaintMode) ? null : "there is no such hold code",
        InventoryEventKind.ChannelDefined => logged.Rights is null || logged.Rights.Channel.IsNone ? "it names no channel" : null,
        InventoryEventKind.AccessibleReleaseChanged => logged.AccessibleRelease is null ? "it states no rule" : null,
        InventoryEventKind.PlanChanged => AgainstPlan(logged, plan, found),
    };

    private string? AgainstHeld(InventoryEvent logged, int[] slots, Obstacles found)
    {
        if (logged.Hold.IsNone || FindHold(logged.Hold) is not null || _state.Recent.FindExpired(logged.Hold) is not null)
        {
            return "its hold has no token of its own";
        }

        if (logged.Places.IsEmpty || !(logged.ExpiresAt > logged.Time))
        {
            return "a hold has places, and ends after it was made";
        }

        CheckClaim(logged.Places, slots, ClaimTerms.Anybody(includeResale: true), found);
        CheckWhole(logged.Places, slots, found);
        return null;
    }

    private string? AgainstEnd(InventoryEvent logged) => FindHold(logged.Hold) is not { } hold ? NoSuchHold
        : logged.Kind == InventoryEventKind.Released || hold.ExpiresAt <= logged.Time ? SaysAll(logged, hold)
        : "the hold has not ended yet";

    private string? AgainstNewEnd(InventoryEvent logged)
    {
        if (FindHold(logged.Hold) is not { } hold)
        {
            return NoSuchHold;
        }

        if (hold.InPayment != (logged.Kind == InventoryEventKind.PaymentEnded))
        {
            return "the hold is not in that stage of its payment";
        }

        var isEndless = logged.ExpiresAt is null && logged.Kind == InventoryEventKind.PaymentBegun;
        return isEndless || logged.ExpiresAt > logged.Time ? SaysAll(logged, hold) : "the hold would end before it is changed";
    }

    private string? AgainstChange(InventoryEvent logged, int[] slots, Obstacles found)
    {
        if (FindHold(logged.Hold) is not { } hold)
        {
            return NoSuchHold;
        }

        if (hold.InPayment || logged.ExpiresAt != hold.ExpiresAt || logged.Places.IsEmpty)
        {
            return "such a hold is not changed so";
        }

        var takes = logged.Kind == InventoryEventKind.TakenFromHold;
        var (from, to) = takes ? (logged.Places, PlaceSelection.Empty) : (logged.OtherPlaces, logged.Places);
        if (from.IsEmpty != (logged.Kind == InventoryEventKind.AddedToHold))
        {
            return "it does not say what is given up";
        }

        CheckInHold(hold, from, found);
        if (!found.Any)
        {
            CheckChange(hold, from, to, takes ? [] : slots, ClaimTerms.Anybody(includeResale: true), found);
        }

        return null;
    }

    private string? AgainstSold(InventoryEvent logged, int[] slots, Obstacles found)
    {
        if (logged.Order.IsNone)
        {
            return "a sale has an order";
        }

        if (SaleLines.Mismatch(logged.Places, logged.Lines) is { } mismatch)
        {
            return mismatch;
        }

        if (!logged.Hold.IsNone && FindHold(logged.Hold) is { } hold)
        {
            return SaysAll(logged, hold);
        }

        var expired = _state.Recent.FindExpired(logged.Hold);
        if (logged.Places.IsEmpty)
        {
            return "a sale has places";
        }

        if (!logged.Hold.IsNone && (expired is null || !expired.Places.Equals(logged.Places)))
        {
            return NoSuchHold;
        }

        CheckClaim(logged.Places, slots, ClaimTerms.Anybody(includeResale: expired is null), found);
        if (expired is null)
        {
            CheckWhole(logged.Places, slots, found);
        }

        return null;
    }

    private string? AgainstTrade(InventoryEvent logged, int[] slots, Obstacles found)
    {
        if (logged.Order.IsNone || logged.Places.IsEmpty)
        {
            return "it names no order or no place";
        }

        if (logged.Kind == InventoryEventKind.Returned)
        {
            CheckReturn(logged.Order, logged.Places, slots, found);
            return SaleLines.Stranger(logged.Places, logged.Lines);
        }

        if (!logged.Places.Areas.IsEmpty || !logged.OtherPlaces.Areas.IsEmpty)
        {
            return "it names places that are no seats";
        }

        if (logged.Kind != InventoryEventKind.Swapped)
        {
            CheckResale(logged.Order, logged.Places, slots, logged.Kind == InventoryEventKind.OfferedForResale, found);
            return null;
        }

        if (logged.OtherOrder.IsNone || logged.OtherOrder == logged.Order || logged.OtherPlaces.Count != logged.Places.Count)
        {
            return "two orders change as many seats";
        }

        if (Resolve(logged.OtherPlaces, found) is { } others)
        {
            CheckSwap(logged.Order, logged.Places, slots, logged.OtherOrder, logged.OtherPlaces, others, found);
        }

        return null;
    }

    private string? AgainstBlock(InventoryEvent logged, int[] slots, Obstacles found)
    {
        CheckBlock(logged.Places, slots, logged.Kind == InventoryEventKind.Blocked, found);
        return logged.Places.IsEmpty ? "it names no place" : null;
    }

    private string? AgainstPlan(InventoryEvent logged, SeatMap? plan, Obstacles found)
    {
        if (plan is null)
        {
            return $"of the plan '{logged.Plan}' no map is given";
        }

        CheckPlan(plan, found);
        return null;
    }

    private static string? SaysAll(InventoryEvent logged, SeatHold hold) =>
        logged.Places.Equals(hold.Places) ? null : "its places are not those of the hold";
}
