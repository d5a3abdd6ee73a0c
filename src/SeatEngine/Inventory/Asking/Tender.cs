using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>One payment, or repayment, of a sale or a return.</summary>
/// <param name="Means">The means of payment.</param>
/// <param name="Amount">The money, negative for a repayment.</param>
/// <param name="Reference">What the means of payment calls it, such as an authorisation number; empty for none.</param>
public sealed record Tender(TenderId Means, Money Amount, string Reference = "");
