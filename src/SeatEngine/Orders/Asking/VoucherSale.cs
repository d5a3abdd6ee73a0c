using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A gift voucher that is bought.</summary>
/// <param name="Voucher">Its number, which nobody can guess.</param>
/// <param name="Amount">What it is worth, above zero.</param>
public sealed record VoucherSale(VoucherId Voucher, Money Amount);
