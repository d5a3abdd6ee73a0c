using System.Collections.Immutable;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What a subscription costs as one cart, or why it cannot be sold.</summary>
/// <param name="Problems">Why it cannot; empty when it can.</param>
/// <param name="Quote">Its tickets with their shares, fees and taxes; null when it cannot be priced.</param>
public sealed record SubscriptionQuote(ImmutableArray<SeasonProblem> Problems, Quote? Quote)
{
    /// <summary>What is paid for all of it; zero of no currency when it cannot be sold.</summary>
    public Money Total => Quote is { Totals: [var total, ..] } ? total.Total : default;
}
