using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>How holds of the house say for which account they are.</summary>
internal static class AccountHolds
{
    private const string Prefix = "subscription ";

    /// <summary>In whose name an account's places are held; no patron's, whose carts are another matter.</summary>
    public static BuyerId BuyerOf(SubscriptionId account) => new(Prefix + account.Value);

    /// <summary>The account for which places are held; null for any other hold.</summary>
    public static SubscriptionId? AccountOf(SeatHold hold) =>
        hold.AsHouse && !hold.Buyer.IsNone && hold.Buyer.Value.StartsWith(Prefix, StringComparison.Ordinal)
        && IdText.IsValid(hold.Buyer.Value.AsSpan(Prefix.Length))
            ? new SubscriptionId(hold.Buyer.Value[Prefix.Length..])
            : null;
}
