using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A fee of the order with the taxes on it.</summary>
/// <param name="Fee">What is charged, by which rule, to which account.</param>
/// <param name="Taxes">The taxes on it.</param>
/// <param name="TaxRounding">The cents that were moved so that a tax is right on the sum; those within taxes on top are not counted
/// again.</param>
/// <param name="Total">What the buyer pays for it: the fee, the taxes on top and the cents moved.</param>
public sealed record QuoteOrderFee(QuoteFee Fee, ImmutableArray<QuoteTax> Taxes, Money TaxRounding, Money Total)
{
    /// <summary>
    /// What it posts to which account; empty unless the request asked for it with <see cref="QuoteRequest.WithPostings"/>.
    /// </summary>
    public ImmutableArray<QuotePosting> Postings { get; init => field = value.IsDefault ? [] : value; } = [];
}
