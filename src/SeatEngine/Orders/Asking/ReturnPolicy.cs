using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>The house's rules for returns.</summary>
/// <remarks>Immutable. The usual policy prices again what remains, and pays the whole difference back.</remarks>
public sealed record ReturnPolicy
{
    /// <summary>The whole difference, fees of the order too.</summary>
    public static ReturnPolicy Full { get; } = new();

    /// <summary>What the remaining tickets cost.</summary>
    public ReturnPricing Pricing { get; init; }

    /// <summary>The fee for each returned ticket, not negative; null for none. No fee takes more than would be paid back.</summary>
    public Money? FeePerTicket { get; init; }

    /// <summary>The fee for the return as a whole, not negative; null for none.</summary>
    public Money? FeePerReturn { get; init; }

    /// <summary>Whether fees of the order that fall away are kept all the same.</summary>
    public bool KeepOrderFees { get; init; }

    /// <summary>Whether what is due back is put on the buyer's account, and not paid back.</summary>
    public bool ToAccount { get; init; }
}
