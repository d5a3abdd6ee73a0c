using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Allocation;
using SeatEngine.Performances;

namespace SeatEngine.AspNetCore;

/// <summary>Finds seats, and judges those that somebody has chosen.</summary>
internal sealed class OfferEndpoints(SeatSite site)
{
    private const int MostRemembered = 1024;

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapPost("/performances/{performance}/offers", OffersAsync).Accepts<OffersRequest>("application/json")
            .Produces<OffersDocument>().WithJudging().WithSummary("The best places for a wish, or why there are none");
        group.MapPost("/performances/{performance}/check", CheckAsync).Accepts<SelectionDocument>("application/json")
            .Produces<CheckDocument>().WithJudging()
            .WithSummary("Whether places can be had, what they cost, and what would do instead");
        group.MapPost("/performances/{performance}/alternatives", AlternativesAsync).Accepts<SelectionDocument>("application/json")
            .Produces<OffersDocument>().WithJudging().WithSummary("Other places for as many people, the nearest to those chosen first");
    }

    private async Task<IResult> OffersAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var body = await Body.ReadAsync(context).ConfigureAwait(false);
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        var (buyer, own) = (site.BuyerOf(context), BuyerCookie.HoldOf(context));
        var asked = own.IsNone && body.Length <= MostRemembered && buyer.IsAnybodyOf(site.Options.Channel)
            ? Encoding.UTF8.GetString(body.Span)
            : null;
        var (snapshot, prices) = (page.Performance.Inventory.Snapshot(), page.Performance.PricesNow());
        if (asked is not null && page.Offers.Find(snapshot, prices, asked) is { } known)
        {
            return Answer.Of(known);
        }

        var wish = JsonSerializer.Deserialize(body.Span, WebJson.Default.OffersRequest) ?? throw new JsonException("The body is null.");
        if (!Wish.TryRead(wish, page, site.Options, prices, buyer, own, out var read, out var refusal))
        {
            return refusal;
        }

        var found = page.Performance.Offer(read.Asked(site.Options.Orphans));
        if (!found.Succeeded && site.Options.Orphans.Rule != OrphanRule.Off)
        {
            // What a choice is judged by: where nothing else would do, a single seat that is left is no reason to sell nothing.
            found = page.Performance.Offer(read.Asked(new(OrphanRule.Off)));
        }

        var desk = new Desk(site, page);
        var document = found.Succeeded ? new OffersDocument([.. found.Offers.Select(desk.OfferOf)], found.Explain())
            : None(found, read.HasBudget ? page.Performance.Offer(read.Asked(new(OrphanRule.Off), hasBudget: false)).Cheapest : null);
        var answer = JsonSerializer.SerializeToUtf8Bytes(document, WebJson.Default.OffersDocument);
        if (asked is not null && ReferenceEquals(found.Snapshot, snapshot))
        {
            page.Offers.Keep(snapshot, prices, asked, answer);
        }

        return Answer.Of(answer);
    }

    /// <summary>Why nothing is offered, and what the cheapest costs where it is too dear.</summary>
    private static OffersDocument None(OfferResult found, SeatOffer? cheapest) => new([], cheapest is null
        ? found.Explain()
        : string.Create(CultureInfo.InvariantCulture, $"The cheapest that was found costs {cheapest.Total}."))
    {
        Reasons = Reasons.Of(found, cheapest?.Total.MinorUnits),
    };

    private async Task<IResult> CheckAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var chosen = await Chosen.ReadAsync(site, performance, context, cancellationToken).ConfigureAwait(false);
        if (!chosen.Succeeded)
        {
            return chosen.Refusal;
        }

        var (page, selection) = (chosen.Page, chosen.Selection);

        var check = new Desk(site, page).Check(selection, site.BuyerOf(context), BuyerCookie.HoldOf(context));
        return Answer.Of(check, WebJson.Default.CheckDocument);
    }

    private async Task<IResult> AlternativesAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var chosen = await Chosen.ReadAsync(site, performance, context, cancellationToken).ConfigureAwait(false);
        if (!chosen.Succeeded)
        {
            return chosen.Refusal;
        }

        var (page, selection) = (chosen.Page, chosen.Selection);

        if (selection.Seats.IsEmpty)
        {
            return Answer.Refused(400, "Not understood", "Places in an area are all alike: there are no others to be named.");
        }

        var found = new Alternatives(site, page, selection, site.BuyerOf(context), BuyerCookie.HoldOf(context)).Find();
        return Answer.Of(found, WebJson.Default.OffersDocument);
    }
}
