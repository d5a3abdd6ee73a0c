using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;

namespace SeatEngine.Interchange;

/// <content>Days.</content>
public static partial class ReportTables
{
    /// <summary>The close of a day.</summary>
    /// <param name="close">The close.</param>
    /// <returns>
    /// The tables <c>performances</c>, <c>operators</c>, <c>channels</c>, <c>orders</c>, <c>tenders</c>, <c>counted</c>, <c>accounts</c>
    /// and <c>differences</c>, in this order.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="close"/> is null.</exception>
    public static ImmutableArray<ReportTable> Close(DayClose close)
    {
        ArgumentNullException.ThrowIfNull(close);
        return
        [
            Amounts("performances", "performance", close.ByPerformance),
            Amounts("operators", "operator", close.ByOperator),
            Amounts("channels", "channel", close.ByChannel),
            Amounts("orders", "order", close.ByOrder),
            new ReportColumns<DayTender>()
                .Text("operator", static line => line.Operator.Value)
                .Text("channel", static line => line.Channel.Value)
                .Text("drawer", static line => line.Drawer.Value)
                .Text("means", static line => line.Means.Value)
                .Number("count", static line => line.Count)
                .Amount("amount", static line => line.Amount)
                .Currency(static line => line.Amount)
                .Table("tenders", close.Tenders),
            new ReportColumns<DrawerBalance>()
                .Text("operator", static line => line.Count.Operator.Value)
                .Text("drawer", static line => line.Count.Drawer.Value)
                .Text("means", static line => line.Count.Means.Value)
                .Amount("opening", static line => line.Opening)
                .Amount("taken", static line => line.Taken)
                .Amount("expected", static line => line.Expected)
                .Amount("counted", static line => line.Count.Amount)
                .Amount("over_short", static line => line.OverShort)
                .Currency(static line => line.Count.Amount)
                .Table("counted", close.Counted),
            new ReportColumns<AccountTotal>()
                .Text("account", static line => line.Account.Value)
                .Amount("amount", static line => line.Amount)
                .Currency(static line => line.Amount)
                .Table("accounts", close.Ledger),
            new ReportColumns<string>().Text("difference", static line => line).Table("differences", close.Differences),
        ];
    }

    /// <summary>What a day took in and paid back at one performance or several.</summary>
    /// <param name="balance">The balance.</param>
    /// <returns>The tables <c>sales</c> and <c>tenders</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="balance"/> is null.</exception>
    public static ImmutableArray<ReportTable> Balance(DayBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return
        [
            new ReportColumns<BalanceLine>()
                .Text("channel", static line => line.Channel.Value)
                .Text("operator", static line => line.Actor.Value)
                .Text("type", static line => line.PriceType.Value)
                .Number("sold", static line => line.Sold)
                .Number("returned", static line => line.Returned)
                .Amount("amount", static line => line.Amount)
                .Currency(static line => line.Amount)
                .Table("sales", balance.Sales),
            new ReportColumns<TenderLine>()
                .Text("channel", static line => line.Channel.Value)
                .Text("operator", static line => line.Actor.Value)
                .Text("means", static line => line.Means.Value)
                .Number("payments", static line => line.Payments)
                .Amount("amount", static line => line.Amount)
                .Currency(static line => line.Amount)
                .Table("tenders", balance.Tenders),
        ];
    }

    private static ReportTable Amounts(string name, string of, IEnumerable<DayAmounts> lines) => new ReportColumns<DayAmounts>()
        .Text(of, static line => line.Of)
        .Number("sold", static line => line.Sold)
        .Number("returned", static line => line.Returned)
        .Amount("tickets", static line => line.Tickets)
        .Amount("items", static line => line.Items)
        .Amount("fees", static line => line.Fees)
        .Amount("taxes", static line => line.Taxes)
        .Amount("other", static line => line.Other)
        .Amount("total", static line => line.Total)
        .Currency(static line => line.Total)
        .Table(name, lines);
}
