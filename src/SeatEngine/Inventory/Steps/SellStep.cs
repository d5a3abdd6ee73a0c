using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Sells the places of a hold, of one that has expired, or places that nobody holds.</summary>
internal sealed class SellStep(HoldToken token, PlaceSelection? straight, OrderId order, SaleOptions options) : InventoryStep(options)
{
    public static readonly SaleOptions Usual = new();

    private protected override InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions settings, out InventoryEvent? logged)
    {
        logged = null;
        if (straight is not null)
        {
            return SellStraight(draft, straight, out logged);
        }

        if (draft.FindHold(token) is { } hold)
        {
            logged = Log(draft, hold.Places, hold.Slots);
            return null;
        }

        return draft.FindExpired(token) is { } expired ? SellExpired(draft, expired, out logged) : InventoryOutcome.HoldUnknown;
    }

    private protected override bool IsSameAs(InventoryEvent answer) =>
        answer.Kind == InventoryEventKind.Sold && answer.Order == order && answer.Hold == token
        && (straight is null || answer.Places.Equals(straight));

    private InventoryOutcome? SellStraight(InventoryDraft draft, PlaceSelection places, out InventoryEvent? logged)
    {
        logged = null;
        if (!options.Channel.IsNone && draft.Codes.RightsOf(options.Channel) is not { MaySell: true, MaySellStraight: true })
        {
            return InventoryOutcome.NotAllowed;
        }

        if (draft.Resolve(places) is not { } slots)
        {
            return null;
        }

        draft.CheckClaim(places, slots, new ClaimTerms(options.Channel, options.ForAccessNeeds, options.IncludeResale));
        draft.CheckWhole(places, slots);
        if (!draft.HasObstacles)
        {
            logged = Log(draft, places, slots);
        }

        return null;
    }

    /// <summary>The places that an expired hold has lost are named in any case.</summary>
    private InventoryOutcome? SellExpired(InventoryDraft draft, SeatHold expired, out InventoryEvent? logged)
    {
        logged = null;
        if (draft.Resolve(expired.Places) is not { } slots)
        {
            return InventoryOutcome.HoldExpired;
        }

        // Codes and access rules were asked when the places were held: what counts now is that nobody has them.
        draft.CheckClaim(expired.Places, slots, new ClaimTerms(default, true, false));
        if (draft.HasObstacles || !options.AllowExpired)
        {
            return InventoryOutcome.HoldExpired;
        }

        logged = Log(draft, expired.Places, slots);
        return null;
    }

    private InventoryEvent Log(InventoryDraft draft, PlaceSelection places, int[] slots)
    {
        CheckLines(places, options.Lines);
        var logged = new InventoryEvent(draft, InventoryEventKind.Sold, options)
        {
            Places = places,
            Slots = slots,
            Hold = token,
            Order = order,
            Sale = InventoryEvent.SaleDetails.Of(options.Lines, options.Tenders),
        };
        draft.Log(logged);
        return logged;
    }

    private static void CheckLines(PlaceSelection places, ImmutableArray<SaleLine> lines)
    {
        if (lines.IsDefaultOrEmpty)
        {
            return;
        }

        var seats = new HashSet<SeatId>(places.Seats);
        var areas = places.Areas.ToDictionary(static area => area.Area, static area => area.Count);
        foreach (var line in lines)
        {
            var known = line.Place.IsSeat
                ? line.Count == 1 && seats.Remove(line.Place.Seat)
                : line.Count >= 1 && areas.ContainsKey(line.Place.Area) && (areas[line.Place.Area] -= line.Count) >= 0;
            if (!known)
            {
                throw new ArgumentException($"The line for '{line.Place}' is for no place that is sold, or for one that has a " +
                    $"line already.", nameof(lines));
            }
        }

        if (seats.Count > 0 || areas.Values.Any(static left => left > 0))
        {
            throw new ArgumentException("Each place sold needs a line, if there are lines.", nameof(lines));
        }
    }
}
