using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.Orders;

/// <summary>The accounts that orders post to beside those that price books name.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ChartOfAccounts
{
    /// <summary>The usual accounts.</summary>
    public static ChartOfAccounts Usual { get; } = new();

    /// <summary>What buyers owe: the balances due.</summary>
    public LedgerAccount Receivable { get; init; } = new("receivable");

    /// <summary>Revenue of tickets whose performance is still to come.</summary>
    public LedgerAccount Deferred { get; init; } = new("deferred-revenue");

    /// <summary>What patrons have with the house.</summary>
    public LedgerAccount PatronCredit { get; init; } = new("patron-credit");

    /// <summary>Gift vouchers that were sold and not used.</summary>
    public LedgerAccount Vouchers { get; init; } = new("vouchers");

    /// <summary>Credit and vouchers that have expired.</summary>
    public LedgerAccount Expired { get; init; } = new("expired-credit");

    /// <summary>Fees that policies charge for returns and exchanges, and what is forfeited.</summary>
    public LedgerAccount PolicyFees { get; init; } = new("policy-fees");

    /// <summary>What is not charged of tickets that lost their discount by a return, and values beside what was paid.</summary>
    public LedgerAccount Adjustments { get; init; } = new("adjustments");

    /// <summary>The steps to payable amounts.</summary>
    public LedgerAccount Rounding { get; init; } = new("rounding");

    /// <summary>What drawers had over or short.</summary>
    public LedgerAccount OverShort { get; init; } = new("over-short");

    /// <summary>The value of comps and trade-outs, where the price book names no account for it; null to post none.</summary>
    public LedgerAccount? Comps { get; init; }

    /// <summary>What discounts took off; null to post only what is left.</summary>
    public LedgerAccount? Discounts { get; init; }

    /// <summary>The means by which credit on account pays.</summary>
    public TenderId AccountTender { get; init; } = new("account");

    /// <summary>The means by which a voucher pays, whose number is the reference.</summary>
    public TenderId VoucherTender { get; init; } = new("voucher");

    /// <summary>The account of a means of payment: <c>tender-cash</c> and so on.</summary>
    /// <param name="means">The means; not <c>default</c>.</param>
    /// <returns>The account; for credit and vouchers the account of what the house owes.</returns>
    public LedgerAccount Of(TenderId means) =>
        means == AccountTender ? PatronCredit : means == VoucherTender ? Vouchers : new LedgerAccount("tender-" + means.Value);

    /// <summary>Whether an account is kept for what orders post, so that no price book may post to it.</summary>
    internal bool IsReserved(LedgerAccount account) =>
        account == Receivable || account == Deferred || account == PatronCredit || account == Vouchers
            || account.Value.StartsWith("tender-", StringComparison.Ordinal);

    /// <summary>The account of a charge.</summary>
    internal LedgerAccount Of(OrderChargeKind kind) => kind switch
    {
        OrderChargeKind.ReturnFee or OrderChargeKind.ExchangeFee or OrderChargeKind.FeeKept or OrderChargeKind.Forfeited
            or OrderChargeKind.RaisedToValue => PolicyFees,
        OrderChargeKind.NotCharged or OrderChargeKind.ExchangeValue or OrderChargeKind.Resale => Adjustments,
        OrderChargeKind.Voucher => Vouchers,
        OrderChargeKind.Rounding => Rounding,
    };
}
