using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Lists for the office, made of a book's orders and events.</summary>
/// <remarks>Pure; plain records, ready for a table or a CSV file. Each is linear in what it is given.</remarks>
public static class OrderReports
{
    /// <summary>The ledger by day, account and performance.</summary>
    /// <param name="events">Events of a book.</param>
    /// <param name="zone">The zone whose days are meant.</param>
    /// <returns>The lines in that order, those that come to nothing left out.</returns>
    public static ImmutableArray<LedgerLine> Ledger(IEnumerable<OrderEvent> events, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            .. events.SelectMany(logged => logged.Entries.Select(entry => (Day: SellThrough.DayOf(logged.Time, zone), Entry: entry)))
                .GroupBy(static each => (each.Day, each.Entry.Account, each.Entry.Performance, each.Entry.Amount.Currency))
                .Select(static group => new LedgerLine(group.Key.Day, group.Key.Account, group.Key.Performance,
                    new Money(group.Sum(static each => each.Entry.Amount.MinorUnits), group.Key.Currency)))
                .Where(static line => !line.Amount.IsZero)
                .OrderBy(static line => line.Day).ThenBy(static line => line.Account).ThenBy(static line => line.Performance)
                .ThenBy(static line => line.Amount.Currency.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The sales journal: what happened to orders, in order.</summary>
    /// <param name="events">Events of a book.</param>
    /// <returns>A line for each event of an order.</returns>
    public static ImmutableArray<JournalLine> Journal(IEnumerable<OrderEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return
        [
            .. events.Where(static logged => !logged.Order.IsNone).Select(static logged => new JournalLine(
                logged.Time, logged.Order, logged.Kind, logged.Operator, logged.Channel, logged.Lines.Length, logged.Removed.Length,
                logged.Change, Sum(logged.Payments.Select(static payment => payment.Amount), logged.Change.Currency))),
        ];
    }

    /// <summary>What is due, and since when.</summary>
    /// <param name="orders">Orders of a book.</param>
    /// <param name="day">The day of the report, in the house's zone.</param>
    /// <returns>The orders of which something is due, the most overdue first.</returns>
    public static ImmutableArray<BalanceDueLine> BalancesDue(IEnumerable<Order> orders, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. orders.Where(static order => order.Due.MinorUnits > 0).Select(order => Due(order, day))
                .OrderByDescending(static line => line.Overdue.MinorUnits).ThenBy(static line => line.Order),
        ];
    }

    /// <summary>Comps and trade-outs with their reasons.</summary>
    /// <param name="orders">Orders of a book.</param>
    /// <returns>A line for each ticket given away, by order.</returns>
    public static ImmutableArray<CompLine> Comps(IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. from order in orders
               from line in order.Tickets
               where line.Priced.Kind != PriceTypeKind.Sale
               select new CompLine(order.Id, line.Performance, line.Place, line.Priced.Type, line.Priced.Reason ?? "",
                   order.Terms.Department,
                   order.Terms.Operator, line.Priced.ValueGiven),
        ];
    }

    /// <summary>What promo codes brought.</summary>
    /// <param name="orders">Orders of a book.</param>
    /// <returns>A line for each code and currency, by code.</returns>
    public static ImmutableArray<CodeLine> Codes(IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return
        [
            .. from order in orders
               where !order.Lines.IsEmpty
               from code in order.CodesTaken
               group order by (Code: code, order.Currency) into taken
               orderby taken.Key.Code
               select new CodeLine(
                   taken.Key.Code,
                   taken.Count(),
                   taken.Sum(static order => order.Tickets.Count()),
                   Sum(taken.SelectMany(static order => order.Lines).SelectMany(static line => line.Priced.Discounts)
                       .Select(static discount => discount.Amount), taken.Key.Currency),
                   Sum(taken.Select(static order => order.Total), taken.Key.Currency)),
        ];
    }

    /// <summary>The taxes on what orders have now.</summary>
    /// <param name="orders">Orders of a book.</param>
    /// <returns>A line for each tax and rate, by id.</returns>
    public static ImmutableArray<TaxLine> Taxes(IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        var taxes = orders.SelectMany(static order => order.Lines.SelectMany(static line => line.Priced.Taxes)
            .Concat(order.Fees.SelectMany(static fee => fee.Taxes)));
        return
        [
            .. taxes.GroupBy(static tax => (tax.Tax, tax.Name, tax.Rate, tax.Inclusive, tax.Amount.Currency))
                .Select(static group => new TaxLine(group.Key.Tax, group.Key.Name, group.Key.Rate, group.Key.Inclusive,
                    Sum(group.Select(static tax => tax.Amount), group.Key.Currency)))
                .OrderBy(static line => line.Tax).ThenBy(static line => line.Rate.Trillionths),
        ];
    }

    /// <summary>How a performance has sold day by day, to be held against another's.</summary>
    /// <param name="events">All events of a book, from the first.</param>
    /// <param name="performance">The performance.</param>
    /// <param name="curtain">When its curtain rises.</param>
    /// <param name="zone">The zone whose days are meant.</param>
    /// <returns>A line for each day on which something changed, the earliest first.</returns>
    public static ImmutableArray<PaceLine> Pace(IEnumerable<OrderEvent> events, PerformanceId performance, DateTimeOffset curtain,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(zone);
        var lines = new Dictionary<(OrderId, int), Money>();
        var pace = new List<PaceLine>();
        var last = SellThrough.DayOf(curtain, zone).DayNumber;
        foreach (var logged in events)
        {
            var changes = false;
            foreach (var number in logged.Removed)
            {
                changes |= lines.Remove((logged.Order, number));
            }

            foreach (var line in logged.Lines.Where(line => line.IsTicket && line.Performance == performance))
            {
                lines[(logged.Order, line.Number)] = line.Total;
                changes = true;
            }

            if (changes)
            {
                var days = Math.Max(0, last - SellThrough.DayOf(logged.Time, zone).DayNumber);
                if (pace.Count > 0 && pace[^1].DaysBefore == days)
                {
                    pace.RemoveAt(pace.Count - 1);
                }

                pace.Add(new PaceLine(days, lines.Count, Sum(lines.Values, logged.Change.Currency)));
            }
        }

        return [.. pace];
    }

    private static BalanceDueLine Due(Order order, DateOnly day)
    {
        // What is paid counts for the earliest part; what no part speaks of is due at once.
        var planned = Sum(order.Schedule.Where(part => part.Due >= day).Select(static part => part.Amount), order.Currency);
        var overdue = Money.Max(order.Due - planned, Money.Zero(order.Currency));
        var next = order.Schedule.Where(part => part.Due >= day).Select(static part => (DateOnly?)part.Due).FirstOrDefault();
        return new BalanceDueLine(order.Id, order.Terms.Buyer, order.Total, order.Paid, order.Due, overdue, next);
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), static (sum, amount) => sum + amount);
}
