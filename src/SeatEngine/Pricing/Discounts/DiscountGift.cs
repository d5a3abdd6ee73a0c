using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// The second set of lines of a discount, those it makes cheaper: of every so many lines that the rule itself takes, and that stay as they
/// are, the buyer gets some of these at the benefit ("two tickets, and a programme for half").
/// </summary>
/// <remarks>
/// Immutable. A line may be of both sets, but counts once: the cheapest lines are given, and those that only the rule takes count toward
/// it first. Whether add-ons are taken and which layers are lowered the rule says for both sets; comps and bundled lines are in neither.
/// </remarks>
public sealed record DiscountGift
{
    /// <summary>How many lines are given for each whole group of lines bought, the cheapest first; at least 1, the default.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The price types that are given; empty for all, comps never.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The zones in which tickets are given; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>The items without a place that are given; empty for none.</summary>
    public ImmutableArray<ItemId> Items { get; init; } = [];

    /// <summary>The performances whose lines are given; empty for all. An item that belongs to none is of none of those named.</summary>
    public ImmutableArray<PerformanceId> Performances { get; init; } = [];

    /// <summary>Whether tickets are given at all. The default is that they are.</summary>
    public bool TakesTickets { get; init; } = true;
}
