using System.Diagnostics.CodeAnalysis;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Money that was counted, and in answers what should have been there, in minor units.</summary>
/// <param name="Means">The means of payment.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Amount">What was counted, what the drawer was opened with among it.</param>
internal sealed record DrawerDocument(string? Means, string? Currency, long Amount)
{
    /// <summary>More than any drawer holds, in minor units.</summary>
    private const long MostMoney = 1_000_000_000_000_000;

    /// <summary>The drawer; null for all drawers together.</summary>
    public string? Drawer { get; init; }

    /// <summary>Whose it is; null for all operators together.</summary>
    public string? Operator { get; init; }

    /// <summary>What should be there; in answers.</summary>
    public long? Expected { get; init; }

    /// <summary>By how much it is over, or below zero short; in answers.</summary>
    public long? OverShort { get; init; }

    /// <summary>Tells what was counted against what should be there.</summary>
    public static DrawerDocument From(DrawerBalance balance) => new(
        balance.Count.Means.Value, balance.Count.Amount.Currency.Code, balance.Count.Amount.MinorUnits)
    {
        Drawer = balance.Count.Drawer.IsNone ? null : balance.Count.Drawer.Value,
        Operator = balance.Count.Operator.IsNone ? null : balance.Count.Operator.Value,
        Expected = balance.Expected.MinorUnits,
        OverShort = balance.OverShort.MinorUnits,
    };

    /// <summary>Reads what somebody has counted.</summary>
    public bool TryRead([NotNullWhen(true)] out DrawerCount? count)
    {
        var (drawer, counter) = (default(DrawerId), default(ActorId));
        count = Amount is >= -MostMoney and <= MostMoney
            && TenderId.TryParse(Means, out var means) && Primitives.Currency.TryParse(Currency, out var currency)
            && (Drawer is null || DrawerId.TryParse(Drawer, out drawer)) && (Operator is null || ActorId.TryParse(Operator, out counter))
                ? new(means, new Money(Amount, currency), drawer, counter)
                : null;
        return count is not null;
    }
}
