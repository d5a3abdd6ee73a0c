using System.Globalization;
using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>What one account took in a day for one performance.</summary>
/// <param name="Day">The day, in the house's zone, as 2027-03-12.</param>
/// <param name="Account">Where it was posted.</param>
/// <param name="Performance">The performance; empty for none.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Amount">Debits above zero, credits below, in minor units; all of a day sum to zero.</param>
internal sealed record LedgerLineDocument(string Day, string Account, string Performance, string Currency, long Amount)
{
    /// <summary>Tells a line of the ledger.</summary>
    public static LedgerLineDocument From(LedgerLine line) => new(line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        line.Account.Value, line.Performance.Value, line.Amount.Currency.Code, line.Amount.MinorUnits);
}
