using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Keeps places for a buyer while he makes up his mind.</summary>
internal sealed class HoldEndpoints(SeatSite site)
{
    private const int MostAttempts = 4;

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapPut("/performances/{performance}/hold", PutAsync).Accepts<SelectionDocument>("application/json").Produces<HoldDocument>()
            .WithRefusals().WithSummary("Holds just these places, instead of what was held before");
        group.MapPost("/performances/{performance}/hold/extension", ExtendAsync).Produces<HoldDocument>().WithConflicts()
            .WithSummary("Asks for more time");
        group.MapDelete("/performances/{performance}/hold", DeleteAsync).Produces(204).WithConflicts().WithSummary("Lets the places go");
    }

    private async Task<IResult> PutAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var chosen = await Chosen.ReadAsync(site, performance, context, cancellationToken).ConfigureAwait(false);
        if (!chosen.Succeeded)
        {
            return chosen.Refusal;
        }

        var (page, selection) = (chosen.Page, chosen.Selection);

        var (desk, buyer) = (new Desk(site, page), site.BuyerOf(context));
        InventoryResult held;
        CheckDocument check;
        var attempt = 0;
        do
        {
            var own = desk.OwnHold(context);
            check = desk.Check(selection, buyer, own?.Token ?? default, out var judgedBy);
            if (!check.Succeeded)
            {
                var lost = desk.Lost(selection, own);
                return Answer.Refused(new RefusalDocument(409, lost.Count > 0 ? "Not to be had" : "Not so", check.Explanation)
                {
                    Lost = lost.Count > 0 ? lost : null,
                    Nearest = check.Nearest,
                    Reasons = check.Reasons,
                });
            }

            var (free, taken) = judgedBy is null ? ([], []) : desk.Beside(selection, own, judgedBy);
            held = await HoldAsync(page.Performance, selection, buyer, own, free, taken, cancellationToken).ConfigureAwait(false);
        }
        // What was judged was another hold than this one is by now, or stood beside others: it is judged again.
        while (held.Outcome is InventoryOutcome.HoldChanged or InventoryOutcome.JudgedOtherwise && ++attempt < MostAttempts);

        if (!held.Succeeded)
        {
            return Answer.Refused(new RefusalDocument(409, "Not to be had", held.Explain())
            {
                Lost = held.InTheWay.DistinctBy(static place => place.Place).ToDictionary(static place => place.Place.Value,
                    static place => JsonNamingPolicy.CamelCase.ConvertName(place.Obstacle.ToString())),
                Nearest = check.Nearest,
                Reasons = Reasons.Of(held.Outcome, site.Options.MostSeats),
            });
        }

        BuyerCookie.Give(context, held.Token, site.PathOf(page.Performance.Id), site.Options);
        return desk.DocumentOf(page.Performance.Inventory.Snapshot().FindHold(held.Token), check.Offer) is { } document
            ? Answer.Of(document, WebJson.Default.HoldDocument)
            : Answer.Refused(409, "Expired", "The hold has ended already.", "nothingHeld");
    }

    private async Task<IResult> ExtendAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        var (desk, inventory) = (new Desk(site, page), page.Performance.Inventory);
        if (desk.OwnHold(context) is not { } hold)
        {
            return Answer.Refused(409, "No more time", "Nothing is held.", "nothingHeld");
        }

        if (hold.Extensions >= site.Options.MostExtensions)
        {
            return Answer.Refused(409, "No more time", "More time has been given as often as it can be.", "noMoreTime");
        }

        var extended = await inventory.ExecuteAsync(
            InventoryStep.Extend(hold.Token, site.Options.HoldLifetime, site.BuyerOf(context).Request with { HoldVersion = hold.Version }),
            confirmed: false, cancellationToken).ConfigureAwait(false);
        return extended.Succeeded && desk.DocumentOf(inventory.Snapshot().FindHold(hold.Token)) is { } document
            ? Answer.Of(document, WebJson.Default.HoldDocument)
            : NotDone("No more time", extended);
    }

    private async Task<IResult> DeleteAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        var token = new Desk(site, page).OwnHold(context)?.Token ?? BuyerCookie.HoldOf(context);
        var released = await page.Performance.Inventory.ExecuteAsync(
            InventoryStep.Release(token, site.BuyerOf(context).Request), confirmed: false, cancellationToken).ConfigureAwait(false);
        if (!released.Succeeded && released.Outcome is not (InventoryOutcome.HoldUnknown or InventoryOutcome.HoldExpired))
        {
            return NotDone("Not released", released);
        }

        BuyerCookie.Take(context, site.PathOf(page.Performance.Id), site.Options);
        return Results.NoContent();
    }

    private IResult NotDone(string title, InventoryResult result) => Answer.Refused(new RefusalDocument(409, title, result.Explain())
    {
        Reasons = Reasons.Of(result.Succeeded ? InventoryOutcome.HoldExpired : result.Outcome, site.Options.MostSeats),
    });

    /// <summary>Holds just the places that are wanted, and never lets go of those held before they are had.</summary>
    private async ValueTask<InventoryResult> HoldAsync(Performance performance, Selection selection, SeatBuyer buyer, SeatHold? own,
        ImmutableArray<SeatId> besideFree, ImmutableArray<SeatId> besideTaken, CancellationToken cancellationToken)
    {
        var options = new HoldOptions
        {
            Channel = buyer.Channel,
            Buyer = new BuyerId(buyer.Id.Value),
            Lifetime = site.Options.HoldLifetime,
            ForAccessNeeds = selection.Wheelchairs > 0,
            HoldVersion = own?.Version,
            MostPlacesOfBuyer = site.Options.MostSeats,
            BesideFree = besideFree,
            BesideTaken = besideTaken,
        };
        var inventory = performance.Inventory;
        if (own is not null)
        {
            var changed = await inventory.ExecuteAsync(ChangeOf(own.Token, own.Places, selection.Places, options), confirmed: false,
                cancellationToken).ConfigureAwait(false);
            if (changed.Outcome is not (InventoryOutcome.HoldUnknown or InventoryOutcome.HoldExpired))
            {
                return changed;
            }
        }

        return await inventory.ExecuteAsync(InventoryStep.Hold(selection.Places, options), confirmed: false, cancellationToken)
            .ConfigureAwait(false);
    }

    private static InventoryStep ChangeOf(HoldToken token, PlaceSelection before, PlaceSelection after, HoldOptions options)
    {
        var (gone, come) = (Without(before, after), Without(after, before));
        return (gone.IsEmpty, come.IsEmpty) switch
        {
            (false, false) => InventoryStep.Move(token, gone, come, options),
            (true, false) => InventoryStep.Add(token, come, options),
            (false, true) => InventoryStep.Take(token, gone, options),
            // The same again: it lasts as long as it did.
            (true, true) => InventoryStep.Move(token, before, after, options),
        };
    }

    private static PlaceSelection Without(PlaceSelection places, PlaceSelection others)
    {
        var counts = others.Areas.ToDictionary(static area => area.Area, static area => area.Count);
        return PlaceSelection.Of(places.Seats.Except(others.Seats), places.Areas
            .Select(area => new AreaCount(area.Area, Math.Max(0, area.Count - counts.GetValueOrDefault(area.Area))))
            .Where(static area => area.Count > 0));
    }
}
