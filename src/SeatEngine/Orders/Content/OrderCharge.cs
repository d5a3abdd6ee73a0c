using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>An amount of an order beside its lines and the fees of its price book.</summary>
/// <param name="Kind">Why it is charged.</param>
/// <param name="Account">The account it is posted to.</param>
/// <param name="Amount">The amount, below zero when the buyer is let off.</param>
/// <param name="Reference">What it concerns, such as a voucher's number; empty for nothing.</param>
public sealed record OrderCharge(OrderChargeKind Kind, LedgerAccount Account, Money Amount, string Reference = "");
