using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Something sold in the same order without a place: a donation, a membership, merchandise.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PriceItem
{
    /// <summary>The id that quote lines name.</summary>
    public required ItemId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public ItemKind Kind { get; init; }

    /// <summary>The account that it is posted to.</summary>
    public required LedgerAccount Account { get; init; }

    /// <summary>The price of one, not negative; null when the buyer says the amount.</summary>
    public Money? Price { get; init; }
}
