using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.Interchange;

/// <content>One performance.</content>
public static partial class ReportTables
{
    /// <summary>How the house is filled.</summary>
    /// <param name="report">The report.</param>
    /// <returns>
    /// The table <c>filling</c>, with a column for each hold code under which a place is kept, such as <c>code_press</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ReportTable Filling(SeatingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var columns = new ReportColumns<SeatingReportLine>()
            .Text("section", static line => line.Section)
            .Text("row", static line => line.Row)
            .Text("zone", static line => line.Zone is { } zone ? zone.Value : string.Empty)
            .Number("places", static line => line.Places)
            .Number("free", static line => line.Free)
            .Number("in_carts", static line => line.InCarts)
            .Number("sold", static line => line.Sold)
            .Number("complimentary", static line => line.Complimentary)
            .Number("blocked", static line => line.Blocked)
            .Number("displaced", static line => line.Displaced);
        foreach (var (code, _) in report.Total().UnderCode)
        {
            columns.Number("code_" + code.Value, line => line.UnderCode.FirstOrDefault(under => under.Key == code).Value);
        }

        return columns.Table("filling", report.Lines);
    }

    /// <summary>How a performance has sold day by day.</summary>
    /// <param name="days">What <see cref="SeatEngine.Inventory.SellThrough.ByDay"/> gives.</param>
    /// <returns>The table <c>days</c>; the share is from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="days"/> is null.</exception>
    public static ReportTable SellThrough(IEnumerable<SellThroughDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new ReportColumns<SellThroughDay>()
            .Day("day", static line => line.Day)
            .Number("sold", static line => line.Sold)
            .Number("returned", static line => line.Returned)
            .Number("sold_by_then", static line => line.SoldByThen)
            .Number("share", static line => line.Share)
            .Table("days", days);
    }

    /// <summary>What a house has brought by zone and type.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The table <c>yield</c>; the average is per ticket.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ReportTable Yield(YieldReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportColumns<YieldRow>()
            .Text("zone", static line => line.Zone.Value)
            .Text("type", static line => line.Type.Value)
            .Number("places", static line => line.Places)
            .Amount("value", static line => line.Value)
            .Amount("average", static line => line.Average)
            .Currency(static line => line.Value)
            .Table("yield", report.Rows);
    }

    /// <summary>A hold list, in the columns in which it is read.</summary>
    /// <param name="list">The list.</param>
    /// <returns>The table <c>holds</c>; a seat has no count.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public static ReportTable Holds(HoldList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new ReportColumns<HoldListLine>()
            .Text("place", static line => line.Place.Value)
            .Text("code", static line => line.Code.Value)
            .Number("count", static line => line.Place.IsSeat ? null : line.Count)
            .Table("holds", list.Lines);
    }
}
