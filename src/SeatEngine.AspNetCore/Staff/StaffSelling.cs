using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Sales and changes of orders at the desk: each can be asked for first without being done, to the cent.</summary>
internal sealed class StaffSelling(StaffSite staff)
{
    public async Task<IResult> SellAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.SaleRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var page = await staff.FindAsync(performance, cancellationToken).ConfigureAwait(false);
        var office = await staff.OfficeAsync(cancellationToken).ConfigureAwait(false);
        var tickets = StaffSite.TicketsOf(asked.Tickets, page.Performance);
        if (await RefusalOfAsync(page.Performance, tickets, context).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        var cart = new OrderCart
        {
            Tickets = tickets,
            Tenders = StaffSite.TendersOf(asked.Tenders, page.Performance.Prices.Currency),
            Terms = staff.TermsOf(context, asked.Buyer, asked.Drawer),
            Note = asked.Note ?? "",
        };
        if (asked.Preview)
        {
            var quote = office.Quote(cart);
            return quote.Succeeded
                ? Answer.Of(new OrderAnswer(false, quote.Explain(), quote.Total.MinorUnits, 0, quote.Total.MinorUnits, null),
                    StaffJson.Default.OrderAnswer)
                : Answer.Refused(409, "Not so", quote.Explain());
        }

        var sold = await office.SellAsync(cart, default, HeldOf(page, tickets, context), cancellationToken).ConfigureAwait(false);
        return await TellAsync(sold, cancellationToken).ConfigureAwait(false);
    }

    public Task<IResult> ReturnAsync(string order, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(order, context, (office, sold, asked, by) =>
        {
            OrderReturn wanted = new() { Order = sold.Id, Lines = LinesOf(asked.Lines), By = by, Note = asked.Reason ?? "" };
            return new(new Wanted(null, () => office.PreviewAsync(wanted, cancellationToken),
                () => office.ReturnAsync(wanted, cancellationToken)));
        }, cancellationToken);

    public Task<IResult> ExchangeAsync(string order, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(order, context, async (office, sold, asked, by) =>
        {
            var page = await staff.FindAsync(asked.Performance, cancellationToken).ConfigureAwait(false);
            var tickets = StaffSite.TicketsOf(asked.Tickets, page.Performance);
            OrderExchange wanted = new()
            {
                Order = sold.Id,
                Lines = LinesOf(asked.Lines),
                Tickets = tickets,
                Tenders = StaffSite.TendersOf(asked.Tenders, sold.Currency),
                By = by,
                Note = asked.Reason ?? "",
            };
            var held = HeldOf(page, tickets, context);
            return new Wanted(await RefusalOfAsync(page.Performance, tickets, context).ConfigureAwait(false),
                () => office.PreviewAsync(wanted, held, cancellationToken), () => office.ExchangeAsync(wanted, held, cancellationToken));
        }, cancellationToken);

    public Task<IResult> MakeCompsAsync(string order, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(order, context, (office, sold, asked, by) =>
        {
            var (lines, type, reason) = (LinesOf(asked.Lines), StaffSite.Read<PriceTypeId>(asked.Type, "price type"), asked.Reason ?? "");
            return new(new Wanted(null, () => office.PreviewCompsAsync(sold.Id, lines, type, reason, by, cancellationToken),
                () => office.MakeCompsAsync(sold.Id, lines, type, reason, by, cancellationToken)));
        }, cancellationToken);

    public Task<IResult> SwapAsync(string order, HttpContext context, CancellationToken cancellationToken) =>
        ChangeAsync(order, context, (office, sold, asked, by) =>
        {
            var (lines, other, others) = (LinesOf(asked.Lines), StaffSite.Read<OrderId>(asked.Other, "order"), LinesOf(asked.OtherLines));
            return new(new Wanted(null, () => office.PreviewSwapAsync(sold.Id, lines, other, others, by, cancellationToken),
                () => office.SwapAsync(sold.Id, lines, other, others, by, cancellationToken)));
        }, cancellationToken);

    public async Task<IResult> PayAsync(string order, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.PaymentsRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var sold = await staff.OrderAsync(order, cancellationToken).ConfigureAwait(false);
        var office = await staff.OfficeAsync(cancellationToken).ConfigureAwait(false);
        var result = await office.Orders.PayAsync(sold.Id, StaffSite.TendersOf(asked.Tenders, sold.Currency),
            staff.TermsOf(context, null, asked.Drawer), cancellationToken).ConfigureAwait(false);
        return await TellAsync(result, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ChangeAsync(string order, HttpContext context,
        Func<BoxOffice, Order, OrderChangeRequest, OrderTerms, ValueTask<Wanted>> wanted, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.OrderChangeRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var office = await staff.OfficeAsync(cancellationToken).ConfigureAwait(false);
        var sold = await staff.OrderAsync(order, cancellationToken).ConfigureAwait(false);
        var change = await wanted(office, sold, asked, staff.TermsOf(context, null, asked.Drawer)).ConfigureAwait(false);
        if (change.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!asked.Preview)
        {
            return await TellAsync(await change.DoAsync().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        var preview = await change.PreviewAsync().ConfigureAwait(false);
        return !preview.Succeeded ? Answer.Refused(409, "Not so", preview.Explain()) : Answer.Of(
            new OrderAnswer(false, preview.Explain(), preview.Change.MinorUnits, preview.Refund.MinorUnits, preview.Due.MinorUnits,
                await staff.DocumentOfAsync(preview.After!, cancellationToken).ConfigureAwait(false)),
            StaffJson.Default.OrderAnswer);
    }

    private async Task<IResult> TellAsync(OrderResult result, CancellationToken cancellationToken) => result.Succeeded
        ? Answer.Of(
            new OrderAnswer(true, result.Explain(), result.Event!.Change.MinorUnits, result.Refund.MinorUnits, result.Due.MinorUnits,
                await staff.DocumentOfAsync(result.Order!, cancellationToken).ConfigureAwait(false)),
            StaffJson.Default.OrderAnswer)
        : Answer.Refused(409, "Not so", result.Explain());

    /// <summary>
    /// Why the places are not for whoever asks: they lie under a code that only a manager sells from, or would be given away, which is a
    /// manager's too.
    /// </summary>
    private async ValueTask<IResult?> RefusalOfAsync(Performance performance, ImmutableArray<QuoteTicket> tickets, HttpContext context)
    {
        var snapshot = performance.Inventory.Snapshot();
        var given = tickets.Any(ticket => performance.Prices.Types.Any(type => type.Id == ticket.Type && type.Kind != PriceTypeKind.Sale));
        var kept = tickets.Where(static ticket => ticket.Place.IsSeat)
            .Select(ticket => (ticket.Place.Seat, Code: snapshot.CodeOf(StaffSite.IndexOf(snapshot.Map, ticket.Place.Seat), snapshot.At)))
            .Where(static place => place.Code is not null).ToArray();
        if ((!given && kept.Length == 0) || await staff.IsManagerAsync(context).ConfigureAwait(false))
        {
            return null;
        }

        return given ? Answer.Refused(409, "Not so", "Tickets are given away by a manager alone.") : Answer.Refused(
            new RefusalDocument(409, "Kept", string.Create(CultureInfo.InvariantCulture,
                $"{kept[0].Seat} lies under the hold code '{kept[0].Code!.Id}': a manager can sell it, or take the code away."))
            {
                Lost = kept.ToDictionary(static place => place.Seat.Value, static place => place.Code!.Id.Value),
            });
    }

    /// <summary>The hold of whoever asks, where the places are in it.</summary>
    private ImmutableArray<HeldPlaces> HeldOf(PerformancePage page, ImmutableArray<QuoteTicket> tickets, HttpContext context) =>
        new Desk(staff.Site, page).OwnHold(context) is { } own && tickets.Any(ticket => ticket.Place.IsSeat
            ? own.Places.Seats.Contains(ticket.Place.Seat)
            : own.Places.Areas.Any(area => area.Area == ticket.Place.Area))
            ? [new HeldPlaces(page.Performance.Id, own.Token)]
            : [];

    private static ImmutableArray<int> LinesOf(int[]? lines) =>
        lines is null or [] ? throw new NotUnderstoodException("No line of the order is named.") : [.. lines];

    /// <summary>A change of an order, to be foreseen or done.</summary>
    private sealed record Wanted(IResult? Refusal, Func<ValueTask<OrderPreview>> PreviewAsync, Func<ValueTask<OrderResult>> DoAsync);
}
