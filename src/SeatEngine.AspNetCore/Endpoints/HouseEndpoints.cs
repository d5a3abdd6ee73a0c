using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Reports for the house, and its record of orders: behind a policy of the application's, and without one not there.</summary>
internal sealed class HouseEndpoints(SeatSite site)
{
    private const int MostEvents = 500;

    public void Map(IEndpointRouteBuilder all)
    {
        if (site.Options.HousePolicy is not { } policy)
        {
            return;
        }

        var group = all.MapGroup("/house");
        group.RequireAuthorization(policy);
        group.MapGet("/performances", ListAsync).Produces<HousePerformanceDocument[]>().WithPolicy()
            .WithSummary("How full each performance is, and what it has brought");
        group.MapGet("/performances/{performance}", FindAsync).Produces<HousePerformanceDocument>().WithPolicy()
            .Produces<RefusalDocument>(404, Described.Problem).WithSummary("How full a performance is, by section and price zone");
        group.MapGet("/orders", EventsAsync).Produces<OrderEventDocument[]>().WithPolicy()
            .Produces<RefusalDocument>(400, Described.Problem).WithSummary("What happened to orders after an event, in order");
        new DayEndpoints(site).Map(group);
    }

    private async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var listed = new List<HousePerformanceDocument>();
        foreach (var (id, _) in await site.House.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await site.House.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } performance)
            {
                var report = await ReportOfAsync(performance, cancellationToken).ConfigureAwait(false);
                listed.Add(report with { Sections = [], Zones = [] });
            }
        }

        return Answer.Of([.. listed], WebJson.Default.HousePerformanceDocumentArray);
    }

    private async Task<IResult> FindAsync(string performance, CancellationToken cancellationToken) =>
        PerformanceId.TryParse(performance, out var id)
        && await site.House.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } found
            ? Answer.Of(await ReportOfAsync(found, cancellationToken).ConfigureAwait(false), WebJson.Default.HousePerformanceDocument)
            : Answer.NoPerformance();

    /// <summary>The record of orders from an event on, for whoever has missed what was told, or asks by himself.</summary>
    private async Task<IResult> EventsAsync(string? after, string? most, CancellationToken cancellationToken)
    {
        if (!long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !int.TryParse(most ?? "500", NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > MostEvents)
        {
            return Answer.Refused(400, "Not understood",
                FormattableString.Invariant($"From 1 to {MostEvents} events after one are given."));
        }

        if (await site.House.OrdersAsync(cancellationToken).ConfigureAwait(false) is not { } book)
        {
            return Answer.Of([], WebJson.Default.OrderEventDocumentArray);
        }

        await book.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        return Answer.Of(
            [
                .. book.EventsAfter(sequence, number).Where(static logged => !logged.Order.IsNone)
                    .Select(logged => OrderEventDocument.Of(book.Options.Id, logged)),
            ],
            WebJson.Default.OrderEventDocumentArray);
    }

    private async ValueTask<HousePerformanceDocument> ReportOfAsync(Performance performance, CancellationToken cancellationToken)
    {
        await performance.Inventory.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        await performance.Orders.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<PriceTypeId> complimentary =
            [.. performance.Prices.Types.Where(static type => type.Kind != PriceTypeKind.Sale).Select(static type => type.Id)];
        var report = SeatingReport.Of(performance.Inventory.Snapshot(), performance.Zones, site.Time.GetUtcNow(), complimentary);
        var lines = performance.Orders.Orders.Select(order => order.Tickets.Where(line => line.Performance == performance.Id).ToArray())
            .Where(static lines => lines.Length > 0).ToArray();
        return new(performance.Id.Value, performance.Curtain, SeatCountDocument.Of("", report.Total()),
            [.. report.BySection().Select(static line => SeatCountDocument.Of(line.Section, line))],
            [.. report.ByZone().Select(static line => SeatCountDocument.Of(line.Zone?.Value ?? "", line))],
            lines.Length, performance.Prices.Currency.Code,
            lines.Sum(static order => order.Sum(static line => line.Total.MinorUnits)));
    }
}
