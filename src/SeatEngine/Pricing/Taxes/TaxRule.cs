using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A tax on prices, fees or items, contained in them or on top of them.</summary>
/// <remarks>
/// Immutable. Several taxes may lie on one amount: those contained share its net price as base, and those on top
/// are taken of that same net price.
/// </remarks>
public sealed record TaxRule
{
    /// <summary>The id, unique among the taxes of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>The share of the net amount, 0 to 100 %.</summary>
    public required Rate Rate { get; init; }

    /// <summary>The account that the tax is posted to.</summary>
    public required LedgerAccount Account { get; init; }

    /// <summary>Whether prices contain the tax; otherwise it comes on top.</summary>
    public bool Inclusive { get; init; }

    /// <summary>The layers it lies on; empty for all, unless <see cref="OnTickets"/> is false.</summary>
    public ImmutableArray<PriceLayerId> Layers { get; init; } = [];

    /// <summary>The price types it lies on; empty for all.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>Whether it lies on tickets. The default is that it does.</summary>
    public bool OnTickets { get; init; } = true;

    /// <summary>The fees it lies on; empty for none. A fee inside the price that no tax names bears the taxes of its layer.</summary>
    public ImmutableArray<PriceRuleId> Fees { get; init; } = [];

    /// <summary>The items it lies on; empty for none.</summary>
    public ImmutableArray<ItemId> Items { get; init; } = [];

    /// <summary>How the tax of a line is rounded.</summary>
    public MoneyRounding Rounding { get; init; }

    /// <summary>Which part of a gross price is rounded; of no meaning for a tax on top.</summary>
    public TaxedPart RoundedPart { get; init; }

    /// <summary>The tax on a net amount in minor units.</summary>
    internal long On(long net) => Rounding.MultiplyDivide(net, Rate.Trillionths, Rate.Scale);
}
