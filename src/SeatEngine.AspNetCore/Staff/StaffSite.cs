using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>
/// What all endpoints of the staff share: who asks, by the application's own authentication, and what the words sent mean.
/// </summary>
/// <param name="Site">What all endpoints share.</param>
/// <param name="Options">Who may do what.</param>
internal sealed record StaffSite(SeatSite Site, SeatDeskOptions Options)
{
    /// <summary>The largest body: a megabyte, some 50,000 seats.</summary>
    public const int MostBytes = 1_048_576;

    /// <summary>The house, whose performances are sold together.</summary>
    public async ValueTask<BoxOffice> OfficeAsync(CancellationToken cancellationToken) =>
        await Site.House.OfficeAsync(cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The desk sells for a house: add one with AddHouse().");

    /// <summary>A performance as it is now, by what others have stored too.</summary>
    /// <exception cref="NotUnderstoodException">There is none of that id.</exception>
    public async ValueTask<PerformancePage> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var page = await Site.FindAsync(id ?? "", cancellationToken).ConfigureAwait(false)
            ?? throw new NotUnderstoodException($"There is no performance '{id}'.");
        await page.Performance.Inventory.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        return page;
    }

    /// <summary>The book of orders, by what others have stored too.</summary>
    public async ValueTask<OrderBook> OrdersAsync(CancellationToken cancellationToken)
    {
        var orders = (await OfficeAsync(cancellationToken).ConfigureAwait(false)).Orders;
        await orders.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        return orders;
    }

    /// <summary>An order, by what others have stored too.</summary>
    /// <exception cref="NotUnderstoodException">There is none of that id.</exception>
    public async ValueTask<Order> OrderAsync(string order, CancellationToken cancellationToken)
    {
        var orders = await OrdersAsync(cancellationToken).ConfigureAwait(false);
        return OrderId.TryParse(order, out var id) && orders.Find(id) is { } found
            ? found
            : throw new NotUnderstoodException($"There is no order '{order}'.");
    }

    /// <summary>An order in the form in which it is sent.</summary>
    public async ValueTask<StaffOrder> DocumentOfAsync(Order order, CancellationToken cancellationToken)
    {
        var lines = new List<StaffOrderLine>();
        foreach (var line in order.Lines)
        {
            var page = line.IsTicket ? await Site.FindAsync(line.Performance.Value, cancellationToken).ConfigureAwait(false) : null;
            lines.Add(new(line.Number, line.IsTicket ? line.Performance.Value : null, line.IsTicket ? line.Place.Value : null,
                page is null ? line.Item?.Item.Value : new Desk(Site, page).LabelOf(line.Place),
                line.Ticket?.Type.Value, line.Ticket?.Reason, line.Total.MinorUnits));
        }

        return new(order.Id.Value, order.PlacedAt, WireText.OrNull(order.Terms.Buyer.Value), WireText.OrNull(order.Terms.Operator.Value),
            WireText.OrNull(order.Terms.Channel.Value), order.Currency.Code, order.Total.MinorUnits, order.Paid.MinorUnits,
            order.Due.MinorUnits, [.. lines],
            [.. order.Payments.Select(static paid =>
                new TenderDocument(paid.Tender.Means.Value, paid.Amount.MinorUnits, WireText.OrNull(paid.Tender.Reference)))]);
    }

    /// <summary>Whether whoever asks may manage.</summary>
    public async ValueTask<bool> IsManagerAsync(HttpContext context) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(context.User, Options.ManagePolicy).ConfigureAwait(false)).Succeeded;

    /// <summary>A request of whoever asks, to an inventory.</summary>
    public RequestOptions RequestOf(HttpContext context) =>
        new() { AsHouse = true, Actor = Options.Operator(context), Channel = Options.Channel };

    /// <summary>The terms of whoever asks, for a book of orders.</summary>
    public OrderTerms TermsOf(HttpContext context, string? buyer, string? drawer) => new()
    {
        AsHouse = true,
        Operator = Options.Operator(context),
        Channel = Options.Channel,
        Buyer = Read<PatronId>(buyer, "buyer"),
        Drawer = Read<DrawerId>(drawer, "drawer"),
    };

    /// <summary>Tickets that a page sent for a performance.</summary>
    public static ImmutableArray<QuoteTicket> TicketsOf(StaffTicket[]? tickets, Performance performance)
    {
        if (tickets is null or [])
        {
            throw new NotUnderstoodException("No place is named.");
        }

        return
        [
            .. tickets.Select(ticket => string.IsNullOrEmpty(ticket?.Type)
                ? throw new NotUnderstoodException("A place has no price type.")
                : new QuoteTicket(PlaceOf(ticket, performance), Read<PriceTypeId>(ticket.Type, "price type"))
            {
                Performance = performance.Id,
                Reason = ticket.Reason,
            }),
        ];
    }

    /// <summary>Seats that a page sent.</summary>
    public static PlaceSelection SeatsOf(string[]? seats, Performance performance) => seats is null or []
        ? throw new NotUnderstoodException("No seat is named.")
        : PlaceSelection.Of(seats.Distinct(StringComparer.Ordinal).Select(seat => SeatOf(seat, performance)));

    /// <summary>Payments that a page sent.</summary>
    public static ImmutableArray<Tender> TendersOf(TenderDocument[]? tenders, Currency currency) =>
    [
        .. (tenders ?? []).Select(tender => tender is null
            ? throw new NotUnderstoodException("A payment is null.")
            : new Tender(Read<TenderId>(tender.Means, "means of payment"),
            new Money(tender.Amount, currency), tender.Reference ?? "")),
    ];

    /// <summary>An id that a page sent; <c>default</c> for none.</summary>
    /// <exception cref="NotUnderstoodException">It is none.</exception>
    public static T Read<T>(string? text, string what)
        where T : struct, IParsable<T> =>
        string.IsNullOrEmpty(text) ? default
        : T.TryParse(text, null, out var id) ? id
        : throw new NotUnderstoodException($"'{text}' is no {what}.");

    public static SeatId SeatOf(string? seat, Performance performance) =>
        SeatId.TryParse(seat, out var id) && performance.Map.TryGetIndex(id, out _)
            ? id
            : throw new NotUnderstoodException($"The hall has no seat '{seat}'.");

    /// <summary>The place of a seat, which the hall has, in the map's order.</summary>
    public static SeatIndex IndexOf(SeatMap map, SeatId seat) =>
        map.TryGetIndex(seat, out var index) ? index : throw new NotUnderstoodException($"The hall has no seat '{seat}'.");

    private static PlaceId PlaceOf(StaffTicket ticket, Performance performance) => ticket.Area is null
        ? PlaceId.Of(SeatOf(ticket.Seat, performance))
        : ticket.Seat is null && AreaId.TryParse(ticket.Area, out var area) && performance.Map.FindArea(area) is not null
            ? PlaceId.Of(area)
            : throw new NotUnderstoodException($"The hall has no area '{ticket.Area}'.");
}
