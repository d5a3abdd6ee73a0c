using SeatEngine.Orders;

namespace SeatEngine.Interchange;

/// <summary>
/// The reports of the engine as tables, the same columns in every format: of orders, of the close of a day, of a performance.
/// </summary>
/// <remarks>Pure. Each is linear in the lines. Amounts stand beside their currency; ids are texts, and empty for none.</remarks>
public static partial class ReportTables
{
    /// <summary>The sales journal.</summary>
    /// <param name="lines">What <see cref="OrderReports.Journal"/> gives.</param>
    /// <param name="zone">The zone in which times are told.</param>
    /// <returns>The table <c>journal</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReportTable Journal(IEnumerable<JournalLine> lines, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(zone);
        return new ReportColumns<JournalLine>()
            .Time("time", line => TimeZoneInfo.ConvertTime(line.Time, zone))
            .Text("order", static line => line.Order.Value)
            .Text("what", static line => line.Kind.ToString())
            .Text("operator", static line => line.Operator.Value)
            .Text("channel", static line => line.Channel.Value)
            .Number("added", static line => line.Added)
            .Number("removed", static line => line.Removed)
            .Amount("change", static line => line.Change)
            .Amount("paid", static line => line.Paid)
            .Currency(static line => line.Change)
            .Table("journal", lines);
    }

    /// <summary>The ledger by day, account and performance.</summary>
    /// <param name="lines">What <see cref="OrderReports.Ledger"/> gives.</param>
    /// <returns>The table <c>ledger</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable Ledger(IEnumerable<LedgerLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<LedgerLine>()
            .Day("day", static line => line.Day)
            .Text("account", static line => line.Account.Value)
            .Text("performance", static line => line.Performance.Value)
            .Amount("amount", static line => line.Amount)
            .Currency(static line => line.Amount)
            .Table("ledger", lines);
    }

    /// <summary>The tickets of orders, each with its seat and who has it.</summary>
    /// <param name="orders">Orders of a book.</param>
    /// <returns>The table <c>seating</c>, by performance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orders"/> is null.</exception>
    public static ReportTable Tickets(IEnumerable<Order> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return new ReportColumns<(Order Order, OrderLine Line)>()
            .Text("performance", static ticket => ticket.Line.Performance.Value)
            .Text("seat", static ticket => ticket.Line.Place.Value)
            .Text("type", static ticket => ticket.Line.Priced.Type.Value)
            .Text("order", static ticket => ticket.Order.Id.Value)
            .Text("buyer", static ticket => (ticket.Line.Holder.IsNone ? ticket.Order.Terms.Buyer : ticket.Line.Holder).Value)
            .Amount("total", static ticket => ticket.Line.Total)
            .Currency(static ticket => ticket.Line.Total)
            .Table("seating", orders.SelectMany(static order => order.Tickets.Select(line => (order, line)))
                .OrderBy(static ticket => ticket.line.Performance));
    }

    /// <summary>Orders of which something is due.</summary>
    /// <param name="lines">What <see cref="OrderReports.BalancesDue"/> gives.</param>
    /// <returns>The table <c>due</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable BalancesDue(IEnumerable<BalanceDueLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<BalanceDueLine>()
            .Text("order", static line => line.Order.Value)
            .Text("buyer", static line => line.Buyer.Value)
            .Amount("total", static line => line.Total)
            .Amount("paid", static line => line.Paid)
            .Amount("due", static line => line.Due)
            .Amount("overdue", static line => line.Overdue)
            .Day("next", static line => line.Next)
            .Currency(static line => line.Due)
            .Table("due", lines);
    }

    /// <summary>Tickets that were given away, with their reasons.</summary>
    /// <param name="lines">What <see cref="OrderReports.Comps"/> gives.</param>
    /// <returns>The table <c>comps</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable Comps(IEnumerable<CompLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<CompLine>()
            .Text("order", static line => line.Order.Value)
            .Text("performance", static line => line.Performance.Value)
            .Text("seat", static line => line.Place.Value)
            .Text("type", static line => line.Type.Value)
            .Text("reason", static line => line.Reason)
            .Text("department", static line => line.Department)
            .Text("operator", static line => line.Operator.Value)
            .Amount("value", static line => line.Value)
            .Currency(static line => line.Value)
            .Table("comps", lines);
    }

    /// <summary>What promo codes brought.</summary>
    /// <param name="lines">What <see cref="OrderReports.Codes"/> gives.</param>
    /// <returns>The table <c>codes</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable Codes(IEnumerable<CodeLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<CodeLine>()
            .Text("code", static line => line.Code.Value)
            .Number("orders", static line => line.Orders)
            .Number("tickets", static line => line.Tickets)
            .Amount("discounts", static line => line.Discounts)
            .Amount("total", static line => line.Total)
            .Currency(static line => line.Total)
            .Table("codes", lines);
    }

    /// <summary>What was taxed at which rate, and how much tax came of it.</summary>
    /// <param name="lines">What <see cref="OrderReports.Taxes"/> gives.</param>
    /// <returns>The table <c>taxes</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable Taxes(IEnumerable<TaxLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<TaxLine>()
            .Text("tax", static line => line.Tax.Value)
            .Text("name", static line => line.Name)
            .Text("rate", static line => line.Rate.ToString())
            .Text("contained", static line => line.Inclusive ? "yes" : "no")
            .Amount("amount", static line => line.Amount)
            .Currency(static line => line.Amount)
            .Table("taxes", lines);
    }

    /// <summary>How a performance has sold by days before its curtain.</summary>
    /// <param name="lines">What <see cref="OrderReports.Pace"/> gives.</param>
    /// <returns>The table <c>pace</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public static ReportTable Pace(IEnumerable<PaceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ReportColumns<PaceLine>()
            .Number("days_before", static line => line.DaysBefore)
            .Number("tickets", static line => line.Tickets)
            .Amount("total", static line => line.Total)
            .Currency(static line => line.Total)
            .Table("pace", lines);
    }
}
