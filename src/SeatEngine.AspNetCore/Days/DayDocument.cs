using System.Globalization;
using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>The close of a day: what was sold, what was taken, what the ledger says, and whether the three agree to the cent.</summary>
/// <param name="Day">The day, from midnight to midnight in the house's zone, as 2027-03-12.</param>
/// <param name="Balances">Whether sales, payments, ledger and what was counted agree.</param>
/// <param name="Explanation">That they do, or what does not.</param>
/// <param name="Operators">Net sales by operator.</param>
/// <param name="Channels">Net sales by channel.</param>
/// <param name="Performances">Net sales by performance.</param>
/// <param name="Taken">What was taken, by operator, channel, drawer and means.</param>
/// <param name="Counted">What was counted against what should be there.</param>
/// <param name="Ledger">The day's ledger by account.</param>
internal sealed record DayDocument(string Day, bool Balances, string Explanation, DayLineDocument[] Operators, DayLineDocument[] Channels,
    DayLineDocument[] Performances, DayTakingDocument[] Taken, DrawerDocument[] Counted, LedgerLineDocument[] Ledger)
{
    /// <summary>Tells a close.</summary>
    public static DayDocument From(DayClose close) => new(close.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), close.Succeeded,
        close.Explain(), [.. close.ByOperator.Select(DayLineDocument.From)], [.. close.ByChannel.Select(DayLineDocument.From)],
        [.. close.ByPerformance.Select(DayLineDocument.From)], [.. close.Tenders.Select(DayTakingDocument.From)],
        [.. close.Counted.Select(DrawerDocument.From)],
        [.. close.Ledger.Select(total => LedgerLineDocument.From(new LedgerLine(close.Day, total.Account, default, total.Amount)))]);
}
