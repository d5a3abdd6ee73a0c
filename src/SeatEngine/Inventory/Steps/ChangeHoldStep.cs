using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Adds places to a hold, takes some from it, or changes some for others.</summary>
internal sealed class ChangeHoldStep(HoldToken token, PlaceSelection from, PlaceSelection to, InventoryEventKind kind, HoldOptions options)
    : InventoryStep(options)
{
    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (draft.FindHold(token) is not { } hold)
        {
            return draft.Missing(token);
        }

        if (hold.InPayment)
        {
            return InventoryOutcome.InPayment;
        }

        if (!IsInHold(draft, hold) || draft.Resolve(to) is not { } slots)
        {
            return null;
        }

        // Judged on a trial: what is given up first makes room, and whole tables are looked at as they would be.
        var before = draft.Save();
        draft.TakeFromHold(token, from);
        draft.CheckClaim(to, slots, new ClaimTerms(options.Channel, options.ForAccessNeeds, options.IncludeResale));
        if (!draft.HasObstacles)
        {
            draft.AddToHold(token, to, slots);
            var after = draft.FindHold(token)!;
            draft.CheckWhole(after.Places, after.Slots);
        }

        draft.Restore(before);
        if (draft.HasObstacles)
        {
            return null;
        }

        if (options.Channel is { IsNone: false } && !to.IsEmpty && draft.Codes.RightsOf(options.Channel) is { MaySell: false })
        {
            return InventoryOutcome.NotAllowed;
        }

        logged = new InventoryEvent(draft, kind, options)
        {
            Hold = token,
            Places = kind == InventoryEventKind.TakenFromHold ? from : to,
            Slots = kind == InventoryEventKind.TakenFromHold ? null : slots,
            ExpiresAt = hold.ExpiresAt,
            Rare = kind == InventoryEventKind.HoldMoved ? new InventoryEvent.RareDetails { OtherPlaces = from } : null,
        };
        draft.Log(logged);
        return null;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == kind && answer.Hold == token
        && answer.Places.Equals(kind == InventoryEventKind.TakenFromHold ? from : to)
        && (kind != InventoryEventKind.HoldMoved || answer.OtherPlaces.Equals(from));

    private bool IsInHold(InventoryDraft draft, SeatHold hold)
    {
        foreach (var seat in from.Seats)
        {
            if (!hold.Places.Seats.Contains(seat))
            {
                draft.AddObstacle(seat, PlaceObstacle.NotInHold);
            }
        }

        foreach (var area in from.Areas)
        {
            var held = hold.Places.Areas.FirstOrDefault(count => count.Area == area.Area).Count;
            if (held < area.Count)
            {
                draft.AddObstacle(area.Area, PlaceObstacle.NotInHold, area.Count - held);
            }
        }

        return !draft.HasObstacles;
    }
}
