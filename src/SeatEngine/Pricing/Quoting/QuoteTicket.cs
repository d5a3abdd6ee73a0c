using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One ticket to be priced: a place and the type it is wanted at.</summary>
/// <param name="Place">A seat, or one place in a general-admission area; an area may be named as often as places are wanted.</param>
/// <param name="Type">The price type.</param>
/// <remarks>Immutable.</remarks>
public sealed record QuoteTicket(PlaceId Place, PriceTypeId Type)
{
    /// <summary>The performance; may be left <c>default</c> when there is only one.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>Whether it is an add-on of another line.</summary>
    public bool IsAddOn { get; init; }

    /// <summary>Whether it came bundled with another line; such lines are never discounted.</summary>
    public bool IsBundled { get; init; }

    /// <summary>
    /// The ticket's share of a package's price, which takes the place of its own; null for a single ticket. See
    /// <see cref="PackageCalculator"/>.
    /// </summary>
    public Money? PackageShare { get; init; }

    /// <summary>
    /// The layers of an earlier quote's line, whose prices before discounts hold on; empty for the prices of the table. So a line of an
    /// old order is priced again with others.
    /// </summary>
    public ImmutableArray<QuoteLayer> Kept { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Why it is given away; needed for comps and trade-outs.</summary>
    public string? Reason { get; init; }
}
