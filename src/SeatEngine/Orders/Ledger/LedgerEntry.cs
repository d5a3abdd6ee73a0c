using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>One entry of the ledger. All entries of one operation sum to zero.</summary>
/// <param name="Account">Where it is posted.</param>
/// <param name="Amount">The amount: debits above zero, credits below.</param>
/// <param name="Performance">The performance it belongs to; <c>default</c> for none.</param>
/// <param name="For">For deferred revenue the account in which it is earned; for credit the patron or voucher; empty otherwise.</param>
public sealed record LedgerEntry(LedgerAccount Account, Money Amount, PerformanceId Performance = default, string For = "");
