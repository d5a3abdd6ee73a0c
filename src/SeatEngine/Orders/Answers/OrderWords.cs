using System.Globalization;

namespace SeatEngine.Orders;

/// <summary>What the parts of an order are called in sentences.</summary>
internal static class OrderWords
{
    /// <summary>A charge with its amount, such as <c>Fee for the return: 2.00 USD</c>.</summary>
    public static string Of(OrderCharge charge) => string.Create(CultureInfo.InvariantCulture, $"{Of(charge.Kind)}: {charge.Amount}");

    public static string Of(OrderChargeKind kind) => kind switch
    {
        OrderChargeKind.ReturnFee => "Fee for the return",
        OrderChargeKind.ExchangeFee => "Fee for the exchange",
        OrderChargeKind.FeeKept => "A fee of the order is kept",
        OrderChargeKind.NotCharged => "What remains would cost more alone, and is not charged",
        OrderChargeKind.Forfeited => "Lost by the policy",
        OrderChargeKind.RaisedToValue => "Raised to the value returned",
        OrderChargeKind.ExchangeValue => "The tickets given back are valued otherwise than they were paid",
        OrderChargeKind.Voucher => "Gift voucher",
        OrderChargeKind.Rounding => "Rounded to a payable amount",
        OrderChargeKind.Resale => "Sold again for its owner",
    };
}
