namespace SeatEngine.Orders;

/// <summary>Why an order is charged, or let off, beside its lines and the fees of its price book.</summary>
public enum OrderChargeKind
{
    /// <summary>The policy's fee for a return.</summary>
    ReturnFee,

    /// <summary>The policy's fee for an exchange.</summary>
    ExchangeFee,

    /// <summary>A fee of the order that is not paid back.</summary>
    FeeKept,

    /// <summary>What remains would cost more without those that were returned, and is not charged: below zero.</summary>
    NotCharged,

    /// <summary>A difference that is lost by the policy.</summary>
    Forfeited,

    /// <summary>New tickets that are raised to the value of the old ones; it counts as value in a later exchange.</summary>
    RaisedToValue,

    /// <summary>The value of returned tickets by the policy, less than or above what was paid for them.</summary>
    ExchangeValue,

    /// <summary>A gift voucher that was bought; the house owes it.</summary>
    Voucher,

    /// <summary>The step to a payable amount.</summary>
    Rounding,

    /// <summary>What a first owner gave up when the ticket was sold again.</summary>
    Resale,
}
