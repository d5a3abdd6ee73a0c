using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a quote posts to one ledger account.</summary>
/// <param name="Account">The ledger account that takes the money.</param>
/// <param name="Amount">The amount; all accounts of a currency together make the quote's total in it.</param>
public sealed record LedgerTotal(LedgerAccount Account, Money Amount);
