using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A price book as it is written down, before it is checked by <see cref="PriceBook.Check"/>.</summary>
/// <remarks>Immutable; may say anything, also what no book may.</remarks>
public sealed record PriceBookDefinition
{
    /// <summary>What the book is called.</summary>
    public required string Name { get; init; }

    /// <summary>The currency of every amount in it.</summary>
    public required Currency Currency { get; init; }

    /// <summary>
    /// The smallest step in which the currency is paid, such as 0.05 Swiss francs or one forint; 1 to 1,000,000 minor units, or null for
    /// the minor unit. What a cart costs is rounded half up to a multiple of it, and discounts take off multiples of it.
    /// </summary>
    public Money? PayableStep { get; init; }

    /// <summary>The account for what is rounded to <see cref="PayableStep"/>, up or down; <c>rounding</c> unless said otherwise.</summary>
    public LedgerAccount RoundingAccount { get; init; } = new("rounding");

    /// <summary>
    /// The IANA id of the house's time zone, such as <c>Europe/Zurich</c>, or null for none. Where it is named, weekdays are those of
    /// the house, and times of whole days are days of its calendar.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>The price zones.</summary>
    public ImmutableArray<PriceZone> Zones { get; init; } = [];

    /// <summary>The price types.</summary>
    public ImmutableArray<PriceType> Types { get; init; } = [];

    /// <summary>The price layers; the first is the one that rules without a layer change.</summary>
    public ImmutableArray<PriceLayer> Layers { get; init; } = [];

    /// <summary>The price list: zone × type × layer.</summary>
    public ImmutableArray<ZonePrice> Prices { get; init; } = [];

    /// <summary>The dated price events.</summary>
    public ImmutableArray<PriceEvent> Events { get; init; } = [];

    /// <summary>The adjustments of single seats.</summary>
    public ImmutableArray<SeatAdjustment> Adjustments { get; init; } = [];

    /// <summary>The dynamic price rules.</summary>
    public ImmutableArray<DynamicPriceRule> DynamicRules { get; init; } = [];

    /// <summary>What happens when several dynamic rules match one price.</summary>
    public DynamicRuleMatching DynamicMatching { get; init; }

    /// <summary>What is charged beside prices, inside or on top of them; empty unless set.</summary>
    public ImmutableArray<FeeRule> Fees { get; init; } = [];

    /// <summary>What is taxed, contained in prices or on top of them; empty unless set.</summary>
    public ImmutableArray<TaxRule> Taxes { get; init; } = [];

    /// <summary>Where the cents of taxes are rounded.</summary>
    public TaxRoundingMode TaxRounding { get; init; }

    /// <summary>The rules that lower prices of a cart; empty unless set.</summary>
    public ImmutableArray<DiscountRule> Discounts { get; init; } = [];

    /// <summary>How discounts that need a code are chosen.</summary>
    public DiscountChoice DiscountChoice { get; init; }

    /// <summary>The promo codes.</summary>
    public ImmutableArray<PromoCodeRule> Codes { get; init; } = [];

    /// <summary>What is sold without a place.</summary>
    public ImmutableArray<PriceItem> Items { get; init; } = [];

    /// <summary>Subscriptions: fixed, flex and partial plans; empty unless set.</summary>
    public ImmutableArray<Package> Packages { get; init; } = [];
}
