using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The totals of a quote in one currency.</summary>
/// <remarks>
/// Immutable. <see cref="Total"/> is <see cref="Face"/> + <see cref="Fees"/> + <see cref="TaxOnTop"/> + <see cref="TaxRounding"/> +
/// <see cref="PayableRounding"/>.
/// </remarks>
public sealed record QuoteTotal
{
    /// <summary>Tickets and items at their prices before discounts, comps left out.</summary>
    public required Money Price { get; init; }

    /// <summary>What discounts took off, at least zero.</summary>
    public required Money Discounts { get; init; }

    /// <summary>Tickets and items at their prices after discounts.</summary>
    public required Money Face { get; init; }

    /// <summary>Fees on top, of tickets and of the order.</summary>
    public required Money Fees { get; init; }

    /// <summary>Taxes on top.</summary>
    public required Money TaxOnTop { get; init; }

    /// <summary>Taxes contained in prices and fees.</summary>
    public required Money TaxContained { get; init; }

    /// <summary>The cents that were moved so that taxes are right on their sums; those within taxes on top are not counted again.</summary>
    public required Money TaxRounding { get; init; }

    /// <summary>
    /// What the total was rounded up by, or below zero down by, to the smallest payable step that the book names; part of no line.
    /// </summary>
    public required Money PayableRounding { get; init; }

    /// <summary>What comps and trade-outs are worth.</summary>
    public required Money ValueGiven { get; init; }

    /// <summary>What the buyer pays.</summary>
    public required Money Total { get; init; }

    /// <summary>The currency of all amounts of this total.</summary>
    public Currency Currency => Total.Currency;
}
