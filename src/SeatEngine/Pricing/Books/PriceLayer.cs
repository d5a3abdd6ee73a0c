using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price layer: an additive part of a price (ticket, facility fee, donation) with a ledger account of its own.</summary>
/// <param name="Id">The id that prices and rules name.</param>
/// <param name="Name">What it is called on a receipt.</param>
/// <param name="Account">The account that the layer's money is posted to.</param>
public sealed record PriceLayer(PriceLayerId Id, string Name, LedgerAccount Account);
