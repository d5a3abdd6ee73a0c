using SeatEngine.Inventory;

namespace SeatEngine.Seasons;

/// <summary>How holds of the house say for which account they are.</summary>
internal static class AccountHolds
{
    public const string Kind = "subscription";

    /// <summary>In whose name an account's places are held.</summary>
    public static BuyerId BuyerOf(SubscriptionId account) => HoldNames.BuyerOf(Kind, account.Value);

    /// <summary>The account for which places are held; null for any other hold.</summary>
    public static SubscriptionId? AccountOf(SeatHold hold) => HoldNames.IdOf(Kind, hold) is { } id ? new SubscriptionId(id) : null;
}
