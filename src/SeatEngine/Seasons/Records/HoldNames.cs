using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>How holds of the house say for what of a season they are: an account, an entry of a waiting list, a group.</summary>
internal static class HoldNames
{
    /// <summary>In whose name places are held; no patron's, whose carts are another matter.</summary>
    public static BuyerId BuyerOf(string kind, string id) => new($"{kind} {id}");

    /// <summary>The id of the one of a kind for which places are held; null for any other hold.</summary>
    public static string? IdOf(string kind, SeatHold hold) =>
        hold.AsHouse && !hold.Buyer.IsNone && hold.Buyer.Value.Length > kind.Length && hold.Buyer.Value[kind.Length] == ' '
        && hold.Buyer.Value.StartsWith(kind, StringComparison.Ordinal) && IdText.IsValid(hold.Buyer.Value.AsSpan(kind.Length + 1))
            ? hold.Buyer.Value[(kind.Length + 1)..]
            : null;

    /// <summary>Whether an id is short enough for holds and orders to be called by it.</summary>
    public static bool Fits(SeasonId season, string kind, string id) =>
        IdText.IsValid($"{kind} {id}") && IdText.IsValid($"{season}-{kind}-{id}");

    /// <summary>How long a hold lasts until an instant: no longer than a hold may, the least there is when the instant is over.</summary>
    public static TimeSpan After(DateTimeOffset end, DateTimeOffset now) =>
        end <= now ? TimeSpan.FromTicks(1) : end - now < Lifetimes.Longest ? end - now : Lifetimes.Longest;
}
