using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>What a line of a quote, or a fee of the order, posts to one ledger account.</summary>
/// <param name="Account">The ledger account that takes the money.</param>
/// <param name="Kind">As what it takes it.</param>
/// <param name="Amount">The amount; all postings of a line together make its total.</param>
public readonly record struct QuotePosting(LedgerAccount Account, PostingKind Kind, Money Amount);
