using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What one ledger account comes to.</summary>
/// <param name="Account">Which part of the ledger it is.</param>
/// <param name="Amount">Debits above zero, credits below.</param>
public sealed record AccountTotal(LedgerAccount Account, Money Amount);
