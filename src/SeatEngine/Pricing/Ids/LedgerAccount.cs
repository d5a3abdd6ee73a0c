using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>An account of the house's books, to which a part of a price is posted.</summary>
/// <remarks>The house's own account number or name.</remarks>
[TextId]
public readonly partial record struct LedgerAccount;
