using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What happened to an order, as others are told of it.</summary>
/// <param name="Id">What names the event for all time: whoever is told it twice knows it again.</param>
/// <param name="Sequence">Its place in the record of orders, from 1 without gaps.</param>
/// <param name="Order">The order.</param>
/// <param name="Kind">What happened: placed, paid, added, returned, exchanged, …</param>
/// <param name="At">When.</param>
/// <param name="Channel">Through which channel; null for none.</param>
/// <param name="Buyer">Who buys, of a new order; null otherwise, and where nobody is named.</param>
/// <param name="Tickets">The tickets that are new, or whose amounts have changed.</param>
/// <param name="Removed">The numbers of the lines that left the order.</param>
/// <param name="Payments">What was paid and paid back.</param>
/// <param name="Currency">In which all its amounts are.</param>
/// <param name="Change">By how much the order's total grew, in minor units; below zero when it shrank.</param>
internal sealed record OrderEventDocument(string Id, long Sequence, string Order, string Kind, DateTimeOffset At, string? Channel,
    string? Buyer, OrderLineDocument[] Tickets, int[] Removed, PaymentLineDocument[] Payments, string? Currency, long Change)
{
    /// <summary>Tells an event of an order.</summary>
    public static OrderEventDocument Of(OrderBookId book, OrderEvent logged) => new(
        FormattableString.Invariant($"{(book.IsNone ? "orders" : book.Value)}-{logged.Sequence}"), logged.Sequence, logged.Order.Value,
        WireText.Of(logged.Kind), logged.Time, WireText.OrNull(logged.Channel.Value), WireText.OrNull(logged.Terms?.Buyer.Value),
        [
            .. logged.Lines.Where(static line => line.IsTicket).Select(static line => new OrderLineDocument(line.Number,
                line.Performance.Value, line.Place.IsSeat ? line.Place.Value : null, line.Place.IsArea ? line.Place.Value : null,
                line.Priced.Type.Value, line.Total.MinorUnits)),
        ],
        [.. logged.Removed],
        [.. logged.Payments.Select(static paid => new PaymentLineDocument(paid.Tender.Means.Value, paid.Amount.MinorUnits))],
        logged.Lines.IsEmpty && logged.Payments.IsEmpty && logged.Change.IsZero ? null : logged.Change.Currency.Code,
        logged.Change.MinorUnits);
}
