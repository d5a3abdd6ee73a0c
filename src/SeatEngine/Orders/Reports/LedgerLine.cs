using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What one account took in a day for one performance.</summary>
/// <param name="Day">The day, in the house's zone.</param>
/// <param name="Account">Where it was posted.</param>
/// <param name="Performance">The performance; <c>default</c> for none.</param>
/// <param name="Amount">Debits above zero, credits below.</param>
public sealed record LedgerLine(DateOnly Day, LedgerAccount Account, PerformanceId Performance, Money Amount);
