using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>What is on, and what a picker needs to begin.</summary>
internal sealed class CatalogueEndpoints(SeatSite site)
{
    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/performances", ListAsync).Produces<PerformanceLine[]>()
            .Produces<RefusalDocument>(503, Described.Problem).WithSummary("All performances");
        group.MapGet("/performances/{performance}", FindAsync).Produces<PerformanceDocument>()
            .WithFindings().WithSummary("What a picker needs to begin");
        group.MapGet("/performances/{performance}/map/{version}", MapAsync).Produces<object>(200, "application/json").Produces(304)
            .WithFindings().WithSummary("The map, to be kept for ever");
        group.MapGet("/performances/{performance}/map/{version}/views/{seat}", ViewAsync)
            .Produces<string>(200, "image/svg+xml").Produces(304).WithFindings()
            .WithSummary("What is seen from a seat, as a picture to be kept for ever");
        group.MapGet("/performances/{performance}/prices", PricesAsync).Produces<object>(200, "application/json").Produces(304)
            .WithFindings().WithSummary("The prices of all types");
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var listed = await site.House.ListAsync(cancellationToken).ConfigureAwait(false);
        return Answer.Of([.. listed.Select(each => new PerformanceLine(each.Id.Value, each.Curtain,
            context.Request.PathBase.Add(site.PathOf(each.Id))))], WebJson.Default.PerformanceLineArray);
    }

    private async Task<IResult> FindAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        // The cookie comes with the first answer: requests at one time without it would each be taken for another buyer.
        site.BuyerOf(context);
        var desk = new Desk(site, page);
        string path = context.Request.PathBase.Add(site.PathOf(page.Performance.Id));
        return Answer.Of(
            new PerformanceDocument(page.Performance.Id.Value, page.Performance.Map.Hall.Name, page.Performance.Curtain,
                $"{path}/map/{page.Map.Version}", $"{path}/prices", $"{path}/states", $"{path}/changes", site.Options.MostSeats,
                site.Options.BeginPayment is not null, desk.DocumentOf(desk.OwnHold(context)))
            {
                Views = page.HasViews ? $"{path}/map/{page.Map.Version}/views" : null,
            },
            WebJson.Default.PerformanceDocument);
    }

    private async Task<IResult> MapAsync(string performance, string version, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page
            || page.Map.Version != version)
        {
            return Answer.Refused(404, "Not found", "There is no such map.");
        }

        return new FeedResult(page.Map.Content, page.Map.ETag, FeedResult.ForEver, page.Map);
    }

    private async Task<IResult> ViewAsync(
        string performance, string version, string seat, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { HasViews: true } page
            || page.Map.Version != version || !SeatId.TryParse(seat, out var id) || !page.Performance.Map.TryGetIndex(id, out var index))
        {
            return Answer.Refused(404, "Not found", "There is no such view.");
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        var view = page.ViewOf(index);
        return new FeedResult(view, PickerMap.ETagOf(view), FeedResult.ForEver, new object(), "image/svg+xml");
    }

    private async Task<IResult> PricesAsync(string performance, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        var prices = page.Prices();
        return new FeedResult(prices.Content, prices.ETag, "public, no-cache", prices);
    }
}
