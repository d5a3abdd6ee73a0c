using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What a buyer has bought: his own orders, and nobody else's.</summary>
internal sealed class OrderEndpoints(SeatSite site)
{
    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/orders", ListAsync).Produces<OrderDocument[]>().WithGuard().WithSummary("The buyer's own orders");
        group.MapGet("/orders/{order}", FindAsync).Produces<OrderDocument>().WithGuard()
            .Produces<RefusalDocument>(404, Described.Problem).WithSummary("One of the buyer's own orders");
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var documents = new List<OrderDocument>();
        foreach (var order in await OwnAsync(context, cancellationToken).ConfigureAwait(false))
        {
            documents.Add(await DocumentOfAsync(order, cancellationToken).ConfigureAwait(false));
        }

        return Answer.Of([.. documents], WebJson.Default.OrderDocumentArray);
    }

    private async Task<IResult> FindAsync(string order, HttpContext context, CancellationToken cancellationToken)
    {
        // Somebody else's order is no more to be found than one that was never placed.
        var own = await OwnAsync(context, cancellationToken).ConfigureAwait(false);
        return own.FirstOrDefault(each => each.Id.Value == order) is { } found
            ? Answer.Of(await DocumentOfAsync(found, cancellationToken).ConfigureAwait(false), WebJson.Default.OrderDocument)
            : Answer.Refused(404, "Not found", "You have no order of that id.");
    }

    private async ValueTask<Order[]> OwnAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var orders = new List<Order>();
        foreach (var book in await site.House.BooksAsync(cancellationToken).ConfigureAwait(false))
        {
            await book.LookAgainAsync(cancellationToken).ConfigureAwait(false);
            orders.AddRange(book.OrdersBy(site.BuyerOf(context).Id));
        }

        return [.. orders.OrderBy(static order => order.PlacedAt)];
    }

    private async ValueTask<OrderDocument> DocumentOfAsync(Order order, CancellationToken cancellationToken)
    {
        var tickets = new List<OrderTicketDocument>();
        foreach (var line in order.Tickets)
        {
            var page = await site.FindAsync(line.Performance.Value, cancellationToken).ConfigureAwait(false);
            tickets.Add(new(line.Performance.Value, line.Place.IsSeat ? line.Place.Value : null,
                line.Place.IsArea ? line.Place.Value : null, line.Priced.Type.Value, line.Total.MinorUnits,
                page is null ? null : new Desk(site, page).LabelOf(line.Place)));
        }

        return new(order.Id.Value, order.PlacedAt, [.. tickets], order.Currency.Code, order.Total.MinorUnits,
            order.Total.ToString(System.Globalization.CultureInfo.InvariantCulture), order.Paid.MinorUnits, order.Due.MinorUnits);
    }
}
