using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>One priced line of a quote: a ticket, or an item without a place.</summary>
/// <remarks>Immutable.</remarks>
public sealed record QuoteLine
{
    /// <summary>The number of the line: tickets in the order of the request from 0, then items.</summary>
    public required int Number { get; init; }

    /// <summary>The performance; <c>default</c> for an item that belongs to none.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>The place; <c>default</c> for an item.</summary>
    public PlaceId Place { get; init; }

    /// <summary>The zone of the place; <c>default</c> for an item.</summary>
    public PriceZoneId Zone { get; init; }

    /// <summary>The price type; <c>default</c> for an item.</summary>
    public PriceTypeId Type { get; init; }

    /// <summary>The item; <c>default</c> for a ticket.</summary>
    public ItemId Item { get; init; }

    /// <summary>What the line is called on a receipt: the name of the type or of the item.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is paid in money, a comp or a trade-out.</summary>
    public PriceTypeKind Kind { get; init; }

    /// <summary>Why it is given away, for comps and trade-outs.</summary>
    public string? Reason { get; init; }

    /// <summary>The layers of the price; empty for an item.</summary>
    public ImmutableArray<QuoteLayer> Layers { get; init; } = [];

    /// <summary>The discounts that made it cheaper, in the order in which they did.</summary>
    public ImmutableArray<QuoteDiscount> Discounts { get; init; } = [];

    /// <summary>The fees, those inside the price too.</summary>
    public ImmutableArray<QuoteFee> Fees { get; init; } = [];

    /// <summary>The taxes on the price and on the fees.</summary>
    public ImmutableArray<QuoteTax> Taxes { get; init; } = [];

    /// <summary>What the price list says, all layers.</summary>
    public required Money ListPrice { get; init; }

    /// <summary>The price before discounts, after events, adjustments and dynamic rules. For comps what the place would cost.</summary>
    public required Money Price { get; init; }

    /// <summary>The price after discounts; zero for comps and trade-outs. Fees inside and taxes contained are part of it.</summary>
    public required Money FacePrice { get; init; }

    /// <summary>The cents that were moved so that a tax is right on the sum; those within taxes on top are not counted again.</summary>
    public required Money TaxRounding { get; init; }

    /// <summary>What the buyer pays for the line: face price, fees on top, taxes on top, and the cents moved.</summary>
    public required Money Total { get; init; }

    /// <summary>
    /// What it posts to which account; empty unless the request asked for it with <see cref="QuoteRequest.WithPostings"/>.
    /// </summary>
    public ImmutableArray<QuotePosting> Postings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a comp or trade-out is worth: its price; zero for other lines.</summary>
    public Money ValueGiven => Kind == PriceTypeKind.Sale ? Money.Zero(Price.Currency) : Price;
}
