using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One thing without a place to be priced: a donation, a membership, a programme.</summary>
/// <param name="Item">The item of the price book.</param>
/// <remarks>Immutable.</remarks>
public sealed record QuoteItem(ItemId Item)
{
    /// <summary>The amount, where the book leaves it to the buyer; otherwise null.</summary>
    public Money? Amount { get; init; }

    /// <summary>The amount of an earlier quote's line that holds on, whatever the book says now; otherwise null.</summary>
    public Money? Kept { get; init; }

    /// <summary>The performance it belongs to, or <c>default</c> for none.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>Whether it is an add-on of another line.</summary>
    public bool IsAddOn { get; init; }

    /// <summary>Whether it came bundled with another line; such lines are never discounted.</summary>
    public bool IsBundled { get; init; }
}
