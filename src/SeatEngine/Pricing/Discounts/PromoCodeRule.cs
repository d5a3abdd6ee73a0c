using System.Collections.Immutable;

namespace SeatEngine.Pricing;

/// <summary>A promo code and the discounts it opens. A discount that any code opens applies only when one of its codes is given.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PromoCodeRule
{
    /// <summary>What the buyer types, compared without regard to case.</summary>
    public required PromoCode Code { get; init; }

    /// <summary>The discounts that it opens; empty for a code that only opens price types.</summary>
    public ImmutableArray<PriceRuleId> Discounts { get; init; } = [];

    /// <summary>The first instant at which it is taken, or null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant at which it is no longer taken, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The most orders that may use it, or null; the quote request says how many have.</summary>
    public int? MaximumOrders { get; init; }
}
